import { Button, Checkbox, PasswordInput, Progress, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { GatePage } from './GatePage.tsx';
import { usePassphraseStrength } from './use-passphrase-strength.ts';

/** The first start: a passphrase, typed twice, with its strength, and the word that it is understood what losing it means. */
export function FirstStart({ profileDir }: { readonly profileDir: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { t } = useTranslation('gates');
  const refusalText = useRefusalText();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isUnderstood, setIsUnderstood] = useState(false);
  const strength = usePassphraseStrength(passphrase);
  const create = useMutation(trpc.desk.create.mutationOptions({ onSettled: () => queryClient.invalidateQueries() }));
  const differs = again !== '' && again !== passphrase;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isUnderstood && passphrase === again) create.mutate({ passphrase });
  };
  return (
    <GatePage>
      <Title order={1} size="h2">
        {t('welcome')}
      </Title>
      <Text>{t('welcomeText')}</Text>
      <form onSubmit={submit}>
        <PasswordInput
          label={t('passphrase')}
          description={t('strengthHint')}
          value={passphrase}
          autoComplete="new-password"
          data-autofocus
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': t('reveal') }}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
          error={create.error ? refusalText(create.error) : null}
        />
        <Progress
          value={(strength + 1) * 20}
          mt={6}
          color={strength < 2 ? 'red' : strength < 3 ? 'yellow' : 'green'}
          aria-label={t('strength')}
        />
        <Text size="xs" className="dim" aria-live="polite" mih="1.2rem">
          {passphrase !== '' && `${t('strength')}: ${t('strengthOf', { returnObjects: true })[strength]}`}
        </Text>
        <PasswordInput
          label={t('again')}
          value={again}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('reveal') }}
          onChange={({ currentTarget }) => setAgain(currentTarget.value)}
          error={differs ? t('differs') : null}
        />
        <Checkbox
          my="md"
          label={t('understood')}
          checked={isUnderstood}
          onChange={({ currentTarget }) => setIsUnderstood(currentTarget.checked)}
        />
        <Button
          type="submit"
          loading={create.isPending}
          disabled={!isUnderstood || passphrase === '' || again !== passphrase}
        >
          {t('create')}
        </Button>
      </form>
      <Text size="xs" className="dim">
        {t('profile', { folder: profileDir })}
      </Text>
    </GatePage>
  );
}
