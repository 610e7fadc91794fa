import { Button, Checkbox, PasswordInput, Progress, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { GatePage } from './GatePage.tsx';
import classes from './gate-page.module.css';
import { usePassphraseStrength } from './use-passphrase-strength.ts';

/** The desk refuses shorter ones; said here while one types. */
const MIN_LENGTH = 12;

/** The first start: a passphrase, typed twice, with its strength, and the word that it is understood what losing it means. */
export function FirstStart({ profileDir }: { readonly profileDir: string }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { t } = useTranslation('gates');
  const refusalText = useRefusalText();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [isUnderstood, setIsUnderstood] = useState(false);
  const [wasSent, setWasSent] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const create = useMutation(
    trpc.desk.create.mutationOptions({
      onSuccess: (now) => queryClient.setQueryData(trpc.desk.status.queryKey(), now),
      onError: () => queryClient.invalidateQueries(),
    }),
  );
  const letters = Array.from(passphrase).length;
  const isShort = letters < MIN_LENGTH;
  const differs = again !== passphrase;
  const shortText = wasSent && isShort ? t('tooShort', { count: MIN_LENGTH }) : null;
  const passphraseError = create.error ? refusalText(create.error) : shortText;
  const againError = differs && (wasSent || again !== '') ? t('differs') : null;

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setWasSent(true);
    if (!isShort && !differs && isUnderstood) create.mutate({ passphrase });
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  return (
    <GatePage>
      <Title order={1} size="h2">
        {t('welcome')}
      </Title>
      <Text>{t('welcomeText')}</Text>
      <form ref={form} onSubmit={submit} className={classes.form}>
        <div>
          <PasswordInput
            label={t('passphrase')}
            description={t('strengthHint', { count: MIN_LENGTH })}
            value={passphrase}
            autoComplete="new-password"
            autoFocus
            visibilityToggleButtonProps={{ 'aria-label': t('reveal') }}
            onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
            error={passphraseError}
            aria-invalid={passphraseError !== null}
          />
          <Strength passphrase={passphrase} missing={MIN_LENGTH - letters} />
        </div>
        <PasswordInput
          label={t('again')}
          value={again}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': t('reveal') }}
          onChange={({ currentTarget }) => setAgain(currentTarget.value)}
          error={againError}
          aria-invalid={againError !== null}
        />
        <Checkbox
          label={t('understood')}
          checked={isUnderstood}
          aria-invalid={wasSent && !isUnderstood}
          error={wasSent && !isUnderstood ? t('notUnderstood') : null}
          onChange={({ currentTarget }) => setIsUnderstood(currentTarget.checked)}
        />
        <Button type="submit" w="fit-content" loading={create.isPending}>
          {t('create')}
        </Button>
      </form>
      <Text size="xs" className="dim">
        {t('profile', { folder: profileDir })}
      </Text>
    </GatePage>
  );
}

/** How long a guesser would need, as a bar and in a word; first what is missing to the least length. */
function Strength({ passphrase, missing }: { readonly passphrase: string; readonly missing: number }) {
  const { t } = useTranslation('gates');
  const strength = usePassphraseStrength(passphrase);
  const word = t('strengthOf', { returnObjects: true })[strength];
  const isTyped = passphrase !== '';
  const text = missing > 0 ? t('lettersMissing', { count: missing }) : `${t('strength')}: ${word}`;
  return (
    <>
      <Progress
        value={isTyped ? (missing > 0 ? 10 : (strength + 1) * 20) : 0}
        size={4}
        mt={8}
        color={missing > 0 || strength < 2 ? 'red' : strength < 3 ? 'yellow' : 'green'}
        aria-label={t('strength')}
      />
      <Text size="xs" className="dim" aria-live="polite" mt={4} mih="1.2rem">
        {isTyped && text}
      </Text>
    </>
  );
}
