import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changedNext } from '../../domain/stage-order.ts';
import { useLocale } from '../i18n/locale.ts';
import type { Case } from './StagesPage.tsx';

/** What another order does to the cases, before it is kept: none moves, and which of them get another next stage. */
export function OrderEffect({
  before,
  after,
  nameOf,
  inStage,
}: {
  /** Ids of the stages in their order. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly nameOf: (stageId: string) => string;
  readonly inStage: (stageId: string) => readonly Case[];
}) {
  const { t } = useTranslation('stages');
  const { countryName } = useLocale();
  const held = changedNext(before, after).filter(({ stageId }) => inStage(stageId).length > 0);
  const nameOrNone = (stageId: string | null): string => (stageId === null ? t('noNext') : nameOf(stageId));
  return (
    <>
      <Text size="sm">
        {t('noneMovesByOrder')} {held.length === 0 && t('nextSame')}
      </Text>
      {held.map(({ stageId, was, willBe }) => {
        const cases = inStage(stageId);
        const words = { stage: nameOf(stageId), was: nameOrNone(was), willBe: nameOrNone(willBe) };
        return (
          <Text key={stageId} size="sm">
            {t('nextChanges', { count: cases.length, ...words, interpolation: { escapeValue: false } })}{' '}
            {cases.map(countryName).join(', ')}
          </Text>
        );
      })}
    </>
  );
}
