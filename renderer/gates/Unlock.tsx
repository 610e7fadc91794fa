import { Button, PasswordInput, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { GatePage } from './GatePage.tsx';

export function Unlock({ status }: { readonly status: Outputs['desk']['status'] }) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const { t } = useTranslation('gates');
  const refusalText = useRefusalText();
  const [passphrase, setPassphrase] = useState('');
  const [hasCapsLock, setHasCapsLock] = useState(false);
  const unlock = useMutation(
    trpc.desk.unlock.mutationOptions({
      onSuccess: (now) => queryClient.setQueryData(trpc.desk.status.queryKey(), now),
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    unlock.mutate({ passphrase });
  };
  const watchCapsLock = (event: KeyboardEvent): void => setHasCapsLock(event.getModifierState('CapsLock'));
  return (
    <GatePage>
      <Title order={1} size="h2">
        {t('locked')}
      </Title>
      {status.demoPassphrase !== null && <Text>{t('demoPassphrase', { passphrase: status.demoPassphrase })}</Text>}
      <form onSubmit={submit}>
        <PasswordInput
          label={t('passphrase')}
          value={passphrase}
          autoComplete="current-password"
          autoFocus
          visibilityToggleButtonProps={{ 'aria-label': t('reveal') }}
          onChange={({ currentTarget }) => setPassphrase(currentTarget.value)}
          onKeyUp={watchCapsLock}
          aria-invalid={unlock.isError}
          error={unlock.error ? refusalText(unlock.error) : hasCapsLock ? t('capsLock') : null}
        />
        <Button type="submit" mt="md" loading={unlock.isPending} disabled={passphrase === ''}>
          {t('unlock')}
        </Button>
      </form>
      <Text size="xs" className="dim">
        {t('profile', { folder: status.profileDir })}
      </Text>
    </GatePage>
  );
}
