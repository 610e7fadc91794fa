import { Autocomplete, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CalendarDate } from '../../domain/calendar-date.ts';
import { DateField } from '../components/DateField.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { type EntryDraft, followUpDueOf, keyOfMet, promisedBy } from './entry-draft.ts';

/** What follows: our next step with its day and owner, and what they promised. */
export function FollowUpFields({
  entry,
  proposedDue,
  saidDue,
  change,
  errorAt,
}: {
  readonly entry: EntryDraft;
  /** The day that nobody has set by hand. */
  readonly proposedDue: CalendarDate | null;
  /** The day by which they will have done it, as the line says. */
  readonly saidDue: CalendarDate | null;
  readonly change: (changed: Partial<EntryDraft>) => void;
  readonly errorAt: (field: string) => string | null;
}) {
  const { t } = useTranslation('log');
  const theirs = promisedBy(entry);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <Autocomplete
          label={t('followUp')}
          placeholder={t('followUpHint')}
          data={[t(`proposal.${entry.kind}`)]}
          value={entry.followUp}
          onChange={(followUp) => change({ followUp })}
          error={errorAt('followUp')}
        />
        <DateField
          // A proposed day moves with kind and day of the entry, or is what the line says: then the field is anew.
          key={proposedDue}
          label={t('followUpDue')}
          value={followUpDueOf(entry)}
          onChange={(followUpDue) => change({ followUpDue })}
        />
        <OfficerSelect value={entry.followUpOwnerId} onChange={(followUpOwnerId) => change({ followUpOwnerId })} />
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
        <TextInput
          label={t('theirPromise')}
          value={entry.theirPromise}
          onChange={({ currentTarget }) => change({ theirPromise: currentTarget.value })}
          error={errorAt('theirPromise')}
        />
        <DateField
          key={saidDue}
          label={t('theirPromiseDue')}
          value={entry.theirPromiseDue}
          onChange={(theirPromiseDue) => change({ theirPromiseDue })}
        />
        <MarkingSelect value={entry.marking} onChange={(marking) => change({ marking })} />
        {entry.theirPromise.trim() !== '' && entry.people.length > 1 && (
          <NativeSelect
            label={t('theirPromiseBy')}
            data={entry.people.map((person) => ({ value: keyOfMet(person), label: person.name }))}
            value={theirs ? keyOfMet(theirs) : ''}
            onChange={({ currentTarget }) => change({ theirPromiseBy: currentTarget.value })}
          />
        )}
      </SimpleGrid>
    </>
  );
}
