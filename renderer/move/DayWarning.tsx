import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isBefore } from '../../domain/calendar-date.ts';
import { INDEPENDENCE_ON } from '../../domain/stage-move.ts';
import { useLocale } from '../i18n/locale.ts';

/** Says before it is kept what is unlikely about a day. Nothing of it is refused: old files do hold such days. */
export function DayWarning({
  on,
  stage,
}: {
  readonly on: string | null;
  /** The stage that a case leaves with this day, and since when it stands there; left out where the case stays. */
  readonly stage?: { readonly name: string; readonly since: string | null } | null;
}) {
  const { t } = useTranslation('move');
  const { date } = useLocale();
  const warning = isBefore(on, INDEPENDENCE_ON)
    ? t('early')
    : stage?.since && isBefore(on, stage.since)
      ? t('beforeStage', { stage: stage.name, date: date(stage.since), interpolation: { escapeValue: false } })
      : null;
  return (
    warning && (
      <Text size="sm" className="due" role="status">
        {warning}
      </Text>
    )
  );
}
