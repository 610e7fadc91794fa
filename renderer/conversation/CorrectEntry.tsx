import { Modal, NativeSelect, SimpleGrid, Stack, Text, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ACTION_KINDS, type ActionKind } from '../../domain/action-kind.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { AboutField } from '../log/AboutField.tsx';
import { CountriesField } from '../log/CountriesField.tsx';
import { type DraftPerson, newPersonOf, zoneOf } from '../log/entry-draft.ts';
import { PeopleField } from '../log/PeopleField.tsx';
import { useEntryCases } from '../log/use-entry-cases.ts';
import { WhenAndWhere } from '../log/WhenAndWhere.tsx';
import { OWN_ZONE } from '../trips/zones.ts';
import type { Conversation } from './ConversationDialog.tsx';

/** Puts right what an entry says of itself: an officer who logs in half a minute mistypes now and then. */
export function CorrectEntry({
  conversation: { action, states, cases: about, people },
  onClose,
}: {
  readonly conversation: Conversation;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['conversation', 'log', 'words']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [entry, setEntry] = useState({
    kind: action.kind,
    happenedOn: action.happenedOn as string | null,
    localTime: action.localTime ?? '',
    zone: action.zone ?? '',
    place: action.place ?? '',
    summary: action.summary,
    notes: action.notes ?? '',
    marking: action.marking,
    countryIds: states.map(({ id }) => id) as readonly string[],
    caseIds: about.map(({ id }) => id) as readonly string[],
    people: people.map(({ id, name }) => ({ personId: id, name, title: '' })) as readonly DraftPerson[],
  });
  const change = (changed: Partial<typeof entry>): void => setEntry((before) => ({ ...before, ...changed }));
  const cases = useEntryCases({ ...entry, byHand: ['caseIds'] });
  const save = () => {
    const { people: met, happenedOn, localTime, zone: _, ...rest } = entry;
    return trpcClient.actions.correct.mutate({
      ...rest,
      actionId: action.id,
      happenedOn: happenedOn ?? '',
      // A zone without an hour says nothing.
      ...(localTime === '' ? {} : { localTime, zone: zoneOf(entry, OWN_ZONE) }),
      countryIds: [...entry.countryIds],
      caseIds: [...cases.caseIds],
      personIds: met.flatMap(({ personId }) => personId ?? []),
      newPeople: met.flatMap((person) => (person.personId === null ? newPersonOf(person, entry.countryIds) : [])),
    });
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={t('conversation:correct')}>
      <form {...formProps(save, t('conversation:corrected'))}>
        <Stack gap="sm">
          <Text size="sm" className="dim">
            {t('conversation:correctHelp')}
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            <NativeSelect
              label={t('log:kind')}
              value={entry.kind}
              onChange={({ currentTarget }) => change({ kind: currentTarget.value as ActionKind })}
              data={ACTION_KINDS.map((value) => ({ value, label: t(`words:actionKind.${value}`) }))}
            />
            <DateField
              label={t('log:day')}
              value={entry.happenedOn}
              onChange={(happenedOn) => change({ happenedOn })}
              error={errorAt('happenedOn')}
            />
            <MarkingSelect value={entry.marking} onChange={(marking) => change({ marking })} />
          </SimpleGrid>
          <CountriesField
            value={entry.countryIds}
            onChange={(countryIds) => change({ countryIds })}
            error={errorAt('countryIds')}
          />
          <AboutField cases={cases} onChange={(caseIds) => change({ caseIds })} error={errorAt('caseIds')} />
          <PeopleField
            value={entry.people}
            onChange={(met) => change({ people: met })}
            countryIds={entry.countryIds}
            error={errorAt('people')}
          />
          <TextInput
            label={t('log:outcome')}
            value={entry.summary}
            onChange={({ currentTarget }) => change({ summary: currentTarget.value })}
            error={errorAt('summary')}
            withAsterisk
          />
          <WhenAndWhere entry={entry} change={change} />
          <Textarea
            label={t('log:notes')}
            autosize
            minRows={2}
            maxRows={12}
            value={entry.notes}
            onChange={({ currentTarget }) => change({ notes: currentTarget.value })}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
