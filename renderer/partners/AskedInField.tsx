import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';
import type { Ask } from './use-ask-words.ts';

/** As far back as somebody looks for the meeting in which they asked. */
const ENTRIES = 30;

/** The entry of the log in which they were asked, out of the last ones with that state. */
export function AskedInField({
  countryId,
  value,
  onChange,
  known,
  error,
}: {
  readonly countryId: string | null;
  readonly value: string | null;
  readonly onChange: (actionId: string | null) => void;
  /** The one that is linked already; it may lie further back. */
  readonly known: Ask['action'];
  readonly error: string | null;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['partners', 'words']);
  const { shortDate } = useLocale();
  const found = useQuery(
    trpc.countries.timeline.queryOptions(
      { countryId: countryId ?? '', limit: ENTRIES },
      { enabled: countryId !== null },
    ),
  );
  const recent = countryId === null ? [] : (found.data?.actions ?? []);
  const entries = known && !recent.some(({ id }) => id === known.id) ? [known, ...recent] : recent;
  if (entries.length === 0) return null;
  return (
    <Select
      label={t('partners:askedInEntry')}
      placeholder={t('partners:askedInHint')}
      data={entries.map(({ id, kind, happenedOn, summary }) => ({
        value: id,
        label: [shortDate(happenedOn), t(`words:actionKind.${kind}`), summary].join(' · '),
      }))}
      value={value}
      onChange={onChange}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('partners:noEntry') }}
      error={error}
    />
  );
}
