import { Button, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../api/trpc.ts';
import { GatePage } from './GatePage.tsx';

/** A calm page for what no screen can go on from: what is wrong, what to do, and where the files lie. */
export function FaultPage({
  title,
  text,
  fault = null,
  profileDir,
  onRetry,
}: {
  readonly title: ReactNode;
  readonly text?: ReactNode;
  readonly fault?: Outputs['desk']['status']['fault'];
  readonly profileDir?: string;
  readonly onRetry?: () => void;
}) {
  const { t } = useTranslation(['gates', 'refusals']);
  return (
    <GatePage>
      <Title order={1} size="h2">
        {title}
      </Title>
      <Text role="alert">{fault ? t(`refusals:cannotOpen.${fault}`) : text}</Text>
      {profileDir && <Text className="dim">{t('gates:profile', { folder: profileDir })}</Text>}
      {onRetry && (
        <Button variant="default" onClick={onRetry}>
          {t('gates:lookAgain')}
        </Button>
      )}
    </GatePage>
  );
}
