import { Select, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { OWN_ZONE, ZONES } from '../trips/zones.ts';
import { type EntryDraft, zoneOf } from './entry-draft.ts';

/** The hour of an entry, its place, and by whose clocks the hour is. */
export function WhenAndWhere({
  entry,
  change,
}: {
  readonly entry: { readonly localTime: string; readonly place: string; readonly zone: string };
  readonly change: (changed: Partial<Pick<EntryDraft, 'localTime' | 'place' | 'zone'>>) => void;
}) {
  const { t } = useTranslation('log');
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
      <TextInput
        type="time"
        label={t('time')}
        value={entry.localTime}
        onChange={({ currentTarget }) => change({ localTime: currentTarget.value })}
      />
      <TextInput
        label={t('place')}
        value={entry.place}
        onChange={({ currentTarget }) => change({ place: currentTarget.value })}
      />
      <Select
        label={t('zone')}
        data={ZONES}
        value={zoneOf(entry, OWN_ZONE)}
        searchable
        allowDeselect={false}
        // An hour without a place is ours; a zone without an hour says nothing.
        disabled={entry.localTime === ''}
        onChange={(zone) => zone && change({ zone })}
      />
    </SimpleGrid>
  );
}
