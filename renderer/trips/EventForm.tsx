import { Autocomplete, Modal, MultiSelect, Select, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { stopFollowing, TRIP_EVENT_KINDS, type TripEventKind } from '../../domain/trip.ts';
import { DraftNote, KeptForm, useKeptDraft } from '../api/KeptForm.tsx';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import type { ChosenPerson } from '../components/PersonSelect.tsx';
import { CountriesField } from '../log/CountriesField.tsx';
import { ArrivalFields } from './ArrivalFields.tsx';
import { AudienceSelect } from './AudienceSelect.tsx';
import { PeoplePicker } from './PeoplePicker.tsx';
import type { Trip, TripEvent } from './TripPage.tsx';

interface Props {
  readonly page: Trip;
  readonly event: TripEvent | null;
  readonly onClose: () => void;
}

/**
 * An entry of the programme, put down or corrected. What is known at first is a day, a title and whom one meets. What was typed
 * outlives a crash.
 */
export function EventForm(props: Props) {
  const form = `tripEvent ${props.event?.id ?? props.page.trip.id}`;
  return <KeptForm form={form}>{(kept) => <Form {...props} form={form} kept={kept} />}</KeptForm>;
}

function Form({ page, event, onClose, form, kept }: Props & { readonly form: string; readonly kept: string | null }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['trips', 'words']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const settings = useQuery(trpc.settings.read.queryOptions());
  const last = page.events.at(-1);
  const fresh = {
    kind: event?.kind ?? ('meeting' as TripEventKind),
    // A programme is put down in its order: the next entry is mostly on the day and at the place of the last.
    on: (event?.on ?? last?.on ?? page.trip.fromOn) as string | null,
    stopId: event ? event.stopId : (last?.stopId ?? page.stops[0]?.id ?? null),
    startsAt: event?.startsAt ?? '',
    endsAt: event?.endsAt ?? '',
    arrivesOn: event?.arrivesOn ?? null,
    arrivalZone: event?.arrivalZone ?? null,
    arrivalPlace: event?.arrivalPlace ?? '',
    title: event?.title ?? '',
    place: event?.place ?? '',
    format: event?.format ?? '',
    dress: event?.dress ?? '',
    language: event?.language ?? '',
    interpreter: event?.interpreter ?? '',
    // Mostly the same hand all along.
    noteTaker: (event ?? page.events.findLast(({ kind }) => kind === 'meeting'))?.noteTaker ?? '',
    remarks: event?.remarks ?? '',
    marking: event?.marking ?? ('restricted' as const),
    drafterId: event ? event.drafterId : undefined,
    draftDueOn: event?.draftDueOn ?? null,
    people: (event?.people ?? []) as readonly ChosenPerson[],
    countryIds: (event?.countries.map(({ id }) => id) ?? []) as readonly string[],
    memberIds: (event?.memberIds ?? []) as readonly string[],
  };
  const { draft: whole, change, isTaken, beginAnew, drop } = useKeptDraft(form, fresh, kept);
  const { people, countryIds, memberIds, ...draft } = whole;
  const here = page.stops.find(({ id }) => id === draft.stopId)?.countryId ?? null;
  const isMovement = draft.kind === 'movement';
  const drafterId = draft.drafterId === undefined ? (settings.data?.officerId ?? null) : draft.drafterId;
  const save = async () => {
    const made = await trpcClient.trips.saveEvent.mutate({
      tripId: page.trip.id,
      eventId: event?.id ?? null,
      ...draft,
      on: draft.on ?? '',
      startsAt: draft.startsAt || null,
      endsAt: draft.endsAt || null,
      // Hidden with another kind: what was typed there before is no part of the entry.
      arrivesOn: isMovement ? draft.arrivesOn : null,
      arrivalZone: isMovement ? draft.arrivalZone : null,
      arrivalPlace: isMovement ? draft.arrivalPlace.trim() || null : null,
      title: draft.title.trim() || (people[0]?.name ?? ''),
      place: draft.place.trim() || null,
      format: draft.format.trim() || null,
      dress: draft.dress.trim() || null,
      language: draft.language.trim() || null,
      interpreter: draft.interpreter.trim() || null,
      noteTaker: isMovement ? null : draft.noteTaker.trim() || null,
      remarks: draft.remarks.trim() || null,
      drafterId,
      personIds: people.flatMap(({ id }) => id ?? []),
      memberIds: [...memberIds],
      countryIds: [...countryIds],
    });
    await drop();
    return made;
  };
  const line = (field: 'place' | 'format' | 'dress' | 'language' | 'interpreter') => (
    <TextInput
      key={field}
      label={t(`trips:${field}`)}
      placeholder={t(`trips:hint.${field}`)}
      value={draft[field]}
      maxLength={400}
      onChange={({ currentTarget }) => change({ [field]: currentTarget.value })}
      error={errorAt(field)}
    />
  );
  return (
    <Modal opened onClose={onClose} size="xl" title={event ? t('trips:correctEvent') : t('trips:addEvent')}>
      <form {...formProps(save, event ? t('trips:eventCorrected') : t('trips:eventAdded'))}>
        <Stack gap="sm" key={String(isTaken)}>
          <DraftNote isTaken={isTaken} beginAnew={beginAnew} />
          <SimpleGrid cols={{ base: 2, sm: 5 }} spacing="sm">
            <DateField
              label={t('trips:day')}
              value={draft.on}
              onChange={(on) =>
                change(on === null ? { on } : { on, stopId: stopFollowing(page.stops, draft.stopId, on) })
              }
              error={errorAt('on')}
              required
              isFirst
            />
            <TextInput
              label={t(isMovement ? 'trips:departsAt' : 'trips:startsAt')}
              type="time"
              value={draft.startsAt}
              onChange={({ currentTarget }) => change({ startsAt: currentTarget.value })}
              error={errorAt('startsAt')}
            />
            <TextInput
              label={t(isMovement ? 'trips:arrivesAt' : 'trips:endsAt')}
              type="time"
              value={draft.endsAt}
              onChange={({ currentTarget }) => change({ endsAt: currentTarget.value })}
              error={errorAt('endsAt')}
            />
            <Select
              label={t('trips:kind')}
              data={TRIP_EVENT_KINDS.map((value) => ({ value, label: t(`words:tripEventKind.${value}`) }))}
              value={draft.kind}
              allowDeselect={false}
              onChange={(kind) => change({ kind: (kind as TripEventKind | null) ?? draft.kind })}
            />
            <Select
              label={t(isMovement ? 'trips:departsFrom' : 'trips:stop')}
              placeholder={t('trips:noStop')}
              data={page.stops.map(({ id, place }) => ({ value: id, label: place }))}
              value={draft.stopId}
              clearable
              clearButtonProps={{ 'aria-label': t('trips:noStop') }}
              onChange={(stopId) => change({ stopId })}
              error={errorAt('stopId')}
            />
          </SimpleGrid>
          {isMovement && <ArrivalFields stops={page.stops} value={draft} onChange={change} errorAt={errorAt} />}
          <PeoplePicker
            value={people}
            onChange={(chosen) => change({ people: chosen })}
            countryId={here}
            error={errorAt('personIds')}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <TextInput
              label={t('trips:eventTitle')}
              placeholder={people[0]?.name ?? t('trips:eventTitleHint')}
              value={draft.title}
              maxLength={400}
              onChange={({ currentTarget }) => change({ title: currentTarget.value })}
              error={errorAt('title')}
            />
            <CountriesField
              label={t('trips:states')}
              value={countryIds}
              onChange={(chosen) => change({ countryIds: chosen })}
              error={errorAt('countryIds')}
            />
          </SimpleGrid>
          {page.members.length > 0 && (
            <MultiSelect
              label={t('trips:ours')}
              placeholder={memberIds.length === 0 ? t('trips:allOfUs') : ''}
              data={page.members.map(({ id, name }) => ({ value: id, label: name }))}
              value={[...memberIds]}
              onChange={(chosen) => change({ memberIds: chosen })}
              hidePickedOptions
              error={errorAt('memberIds')}
            />
          )}
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            {(['place', 'format', 'dress', 'language', 'interpreter'] as const).map(line)}
            {!isMovement && (
              <Autocomplete
                label={t('trips:noteTaker')}
                placeholder={t('trips:hint.noteTaker')}
                data={[...new Set(page.members.map(({ name }) => name))]}
                value={draft.noteTaker}
                maxLength={400}
                onChange={(noteTaker) => change({ noteTaker })}
                error={errorAt('noteTaker')}
              />
            )}
          </SimpleGrid>
          <Textarea
            label={t('trips:remarks')}
            value={draft.remarks}
            autosize
            minRows={1}
            onChange={({ currentTarget }) => change({ remarks: currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            <OfficerSelect
              label={t('trips:drafter')}
              value={drafterId}
              onChange={(chosen) => change({ drafterId: chosen })}
            />
            <DateField
              label={t('trips:draftDue')}
              value={draft.draftDueOn}
              onChange={(draftDueOn) => change({ draftDueOn })}
              error={errorAt('draftDueOn')}
            />
            <AudienceSelect
              label={t('trips:audience.label')}
              isLabelled
              value={draft.marking}
              onChange={(marking) => change({ marking })}
            />
          </SimpleGrid>
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
