import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { daysBetween } from '../../domain/calendar-date.ts';
import type { Track } from '../../domain/representation-track.ts';
import { useLocale } from '../i18n/locale.ts';
import type { RepresentedEvent } from './Representation.tsx';

export interface OfficeProps {
  readonly track: Track<RepresentedEvent>;
  readonly today: string;
}

/** Since when an office stands where it stands. */
export function Since({ track: { since }, today }: OfficeProps) {
  const { t } = useTranslation(['representation', 'common']);
  const { date } = useLocale();
  if (since === null) return <Text size="sm">{t('representation:sinceUnknown')}</Text>;
  const days = Math.max(0, daysBetween(since, today));
  return (
    <Text size="sm">{t('representation:since', { date: date(since), days: t('common:days', { count: days }) })}</Text>
  );
}
