import { Button } from '@mantine/core';
import { IconCalendarPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { endsBeforeStart, journeyLine, journeyOf, overlaps } from '../../domain/programme-time.ts';
import { hasSheet, isOutside, isThere } from '../../domain/trip.ts';
import { trpcClient } from '../api/trpc.ts';
import { Nothing } from '../components/Page.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { EventForm } from './EventForm.tsx';
import { OutOfHours } from './OutOfHours.tsx';
import { RowMenu } from './RowMenu.tsx';
import type { Trip, TripEvent, TripTabProps } from './TripPage.tsx';
import classes from './trips.module.css';

/** What happens when and where, day by day, in local time. */
export function ProgrammeTab({ page, isOver }: TripTabProps) {
  const { t } = useTranslation('trips');
  const { date, weekday } = useLocale();
  const [editing, setEditing] = useState<TripEvent | 'new' | null>(null);
  const days = [...Map.groupBy(page.events, ({ on }) => on)];
  return (
    <>
      {!isOver && (
        <div className={classes.bar}>
          <Button size="xs" leftSection={<IconCalendarPlus size={16} aria-hidden />} onClick={() => setEditing('new')}>
            {t('addEvent')}
          </Button>
        </div>
      )}
      {days.length === 0 && <Nothing>{t('noEvents')}</Nothing>}
      {days.map(([day, events]) => (
        <Section
          key={day}
          title={`${weekday(day)} ${date(day)}`}
          count={zonesOf(events)
            .map((zone) => t('localTime', { zone: zone.replaceAll('_', ' ') }))
            .join(' · ')}
        >
          <ul className="quiet-list">
            {events.map((event) => (
              <EventRow
                key={event.id}
                page={page}
                event={event}
                // Of every day: a night journey reaches into the next.
                clashes={page.events.filter((other) => other.id !== event.id && overlaps(other, event))}
                isOver={isOver}
                onCorrect={() => setEditing(event)}
              />
            ))}
          </ul>
        </Section>
      ))}
      <OutOfHours page={page} />
      {editing !== null && (
        <EventForm page={page} event={editing === 'new' ? null : editing} onClose={() => setEditing(null)} />
      )}
    </>
  );
}

/** The zones of a day: more than one when the trip moves on that day. */
function zonesOf(events: readonly TripEvent[]): readonly string[] {
  return [...new Set(events.flatMap(({ zone, arrivalZone }) => [zone ?? [], arrivalZone ?? []].flat()))];
}

function EventRow({
  page,
  event,
  clashes,
  isOver,
  onCorrect,
}: {
  readonly page: Trip;
  readonly event: TripEvent;
  /** Whatever else is at the same time. */
  readonly clashes: readonly TripEvent[];
  readonly isOver: boolean;
  readonly onCorrect: () => void;
}) {
  const { t } = useTranslation(['trips', 'words']);
  const stop = page.stops.find(({ id }) => id === event.stopId);
  const journey = journeyOf({ ...event, stop: stop ?? null });
  const ours = page.members.filter(({ id }) => event.memberIds.includes(id)).map(({ name }) => name);
  const facts = [
    t(`words:tripEventKind.${event.kind}`),
    [
      journey ? journeyLine(journey, { departs: t('trips:departs'), arrives: t('trips:arrival') }) : stop?.place,
      event.place,
    ]
      .filter(Boolean)
      .join(', '),
    event.format,
    event.dress && t('trips:dressIs', { dress: event.dress }),
    event.language && [event.language, event.interpreter].filter(Boolean).join(' / '),
    event.noteTaker && t('trips:noteTakerIs', { name: event.noteTaker }),
    ours.length > 0 && t('trips:oursAre', { names: ours.join(', ') }),
  ];
  return (
    <li id={`event-${event.id}`} tabIndex={-1} className={classes.row}>
      <span className={classes.hours}>
        {event.startsAt ?? t('trips:noHour')}
        {event.endsAt && journey === null && ` – ${event.endsAt}`}
      </span>
      <div className={classes.grow}>
        {hasSheet(event.kind) ? (
          <Link to="/trips/$tripId" params={{ tripId: page.trip.id }} search={{ tab: 'sheets', meeting: event.id }}>
            {event.title}
          </Link>
        ) : (
          event.title
        )}
        {event.people.length > 0 && (
          <div>{event.people.map(({ name, post }) => [name, post].filter(Boolean).join(', ')).join(' · ')}</div>
        )}
        <div className={`${classes.small} dim`}>{facts.filter(Boolean).join(' · ')}</div>
        {event.remarks && <div className={classes.small}>{event.remarks}</div>}
        {isOutside(event.on, page.trip) ? (
          <div className={`${classes.small} late`}>{t('trips:liesOutside')}</div>
        ) : (
          event.arrivesOn !== null &&
          isOutside(event.arrivesOn, page.trip) && (
            <div className={`${classes.small} late`}>{t('trips:arrivesOutside')}</div>
          )
        )}
        {endsBeforeStart(event) && <div className={`${classes.small} late`}>{t('trips:arrivesBefore')}</div>}
        {stop && !isThere(stop, event.on) && (
          <div className={`${classes.small} late`}>{t('trips:notThere', { place: stop.place })}</div>
        )}
        {clashes.map((clash) => (
          <div key={clash.id} className={`${classes.small} late`}>
            {t('trips:clash', { title: clash.title, hour: clash.startsAt ?? '' })}
          </div>
        ))}
      </div>
      {!isOver && (
        <RowMenu
          name={event.title}
          onCorrect={onCorrect}
          onRemove={() => trpcClient.trips.removeEvent.mutate({ eventId: event.id })}
        />
      )}
    </li>
  );
}
