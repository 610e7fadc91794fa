import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';

type Use = Outputs['documents']['register']['papers'][number]['supports'][number];

/** As many as make a short line. */
const SHOWN = 4;

/** What rests on a paper, in a short line: claims, moves of a case, events of representation. */
export function PaperSupports({
  supports,
  withStates = false,
}: {
  readonly supports: readonly Use[];
  /** Names the state of each, for a paper that concerns several. */
  readonly withStates?: boolean;
}) {
  const { t } = useTranslation(['register', 'words', 'representation']);
  const { countryName, shortDate } = useLocale();
  if (supports.length === 0) return null;
  const wordsOf = (use: Use): string => {
    if (use.what === 'claim') return t('register:supportsClaim', { claim: t(`words:claimKind.${use.kind}`) });
    if (use.what === 'representation') {
      return `${t(`representation:event.${use.kind}`)}, ${t(`representation:direction.${use.direction}`)}`;
    }
    return use.outcome
      ? t('register:supportsOutcome', { outcome: t(`words:outcome.${use.outcome}`) })
      : t('register:supportsMove', { stage: `${use.stageCode} ${use.stageName}` });
  };
  const told = supports.slice(0, SHOWN).map((use) => {
    const aside = [withStates && countryName(use), use.on && shortDate(use.on)].filter(Boolean).join(', ');
    return aside ? `${wordsOf(use)} (${aside})` : wordsOf(use);
  });
  const more = supports.length - SHOWN;
  return (
    <Text size="xs">
      {t('register:supports')}: {told.join(' · ')}
      {more > 0 && ` · ${t('register:supportsMore', { count: more })}`}
    </Text>
  );
}
