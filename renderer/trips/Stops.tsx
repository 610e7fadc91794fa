import { Button, Modal, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { staysOutside } from '../../domain/trip.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { CountrySelect } from '../components/CountrySelect.tsx';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { Nothing } from '../components/Page.tsx';
import { Section } from '../components/Section.tsx';
import { RowMenu } from './RowMenu.tsx';
import type { Trip, TripTabProps } from './TripPage.tsx';
import classes from './trips.module.css';
import { useTripDays } from './use-trip-days.ts';
import { ZONES, zoneFor } from './zones.ts';

type Stop = Trip['stops'][number];

/** Where the trip stays and in which zone its hours are told. */
export function Stops({ page, isOver }: TripTabProps) {
  const { t } = useTranslation('trips');
  const days = useTripDays();
  const [editing, setEditing] = useState<Stop | 'new' | null>(null);
  const tripId = page.trip.id;
  return (
    <Section
      title={t('places')}
      count={page.stops.length}
      action={
        !isOver && (
          <Button size="compact-sm" variant="subtle" onClick={() => setEditing('new')}>
            {t('addPlace')}
          </Button>
        )
      }
    >
      {page.stops.length === 0 && <Nothing>{t('noPlaces')}</Nothing>}
      <ul className="quiet-list">
        {page.stops.map((stop) => (
          <li key={stop.id} id={`stop-${stop.id}`} tabIndex={-1} className={classes.row}>
            <div className={classes.grow}>
              {stop.place}
              <div className={`${classes.small} dim`}>
                {days({ fromOn: stop.arrivesOn, toOn: stop.leavesOn })} · {stop.zone.replaceAll('_', ' ')}
              </div>
              {staysOutside(stop, page.trip) && <div className={`${classes.small} late`}>{t('liesOutside')}</div>}
            </div>
            {!isOver && (
              <RowMenu
                name={stop.place}
                onCorrect={() => setEditing(stop)}
                onRemove={() => trpcClient.trips.removeStop.mutate({ tripId, stopId: stop.id })}
              />
            )}
          </li>
        ))}
      </ul>
      {editing !== null && (
        <StopForm page={page} stop={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </Section>
  );
}

function StopForm({
  page,
  stop,
  onClose,
}: {
  readonly page: Trip;
  readonly stop: Stop | null;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation('trips');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const last = page.stops.at(-1);
  const [draft, setDraft] = useState({
    place: stop?.place ?? '',
    countryId: stop?.countryId ?? null,
    zone: stop?.zone ?? null,
    // One place follows the other.
    arrivesOn: (stop?.arrivesOn ?? last?.leavesOn ?? page.trip.fromOn) as string | null,
    leavesOn: (stop?.leavesOn ?? page.trip.toOn) as string | null,
  });
  const change = (changed: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const save = () =>
    trpcClient.trips.saveStop.mutate({
      ...draft,
      tripId: page.trip.id,
      stopId: stop?.id ?? null,
      place: draft.place.trim(),
      // Enter straight from the place leaves no field: what leaving it would have proposed holds all the same.
      zone: draft.zone ?? zoneFor(draft.place) ?? '',
      arrivesOn: draft.arrivesOn ?? '',
      leavesOn: draft.leavesOn ?? '',
    });
  return (
    <Modal opened onClose={onClose} title={stop ? t('correctPlace') : t('addPlace')}>
      <form {...formProps(save, t('placeSaved'))}>
        <Stack gap="sm">
          <CountrySelect
            label={t('state')}
            none={t('noState')}
            value={draft.countryId}
            onChange={(countryId) => change({ countryId })}
            error={errorAt('countryIds')}
          />
          <TextInput
            data-autofocus
            label={t('place')}
            value={draft.place}
            withAsterisk
            maxLength={400}
            onChange={({ currentTarget }) => change({ place: currentTarget.value })}
            onBlur={() => draft.zone === null && change({ zone: zoneFor(draft.place) })}
            error={errorAt('place')}
          />
          <Select
            label={t('zone')}
            placeholder={t('zoneHint')}
            data={ZONES}
            value={draft.zone}
            withAsterisk
            searchable
            limit={20}
            selectFirstOptionOnChange
            nothingFoundMessage={t('noZone')}
            onChange={(zone) => change({ zone })}
            error={errorAt('zone')}
          />
          <SimpleGrid cols={2} spacing="sm">
            <DateField
              label={t('arrives')}
              value={draft.arrivesOn}
              onChange={(arrivesOn) => change({ arrivesOn })}
              error={errorAt('arrivesOn')}
              required
            />
            <DateField
              label={t('leaves')}
              value={draft.leavesOn}
              onChange={(leavesOn) => change({ leavesOn })}
              error={errorAt('leavesOn')}
              required
            />
          </SimpleGrid>
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
