import { Switch } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { gapsOf } from '../../domain/sheet-gaps.ts';
import { hasSheet } from '../../domain/trip.ts';
import { DueDay } from '../components/DueDay.tsx';
import { Nothing } from '../components/Page.tsx';
import { useOfficerNames } from '../components/use-officer-names.ts';
import { useLocale } from '../i18n/locale.ts';
import { Sheet } from './Sheet.tsx';
import { SheetPreview } from './SheetPreview.tsx';
import type { TripEvent, TripTabProps } from './TripPage.tsx';
import classes from './trips.module.css';

/** From here on there is room for a sheet and beside it for how it reads. */
const WIDE = '(min-width: 100rem)';

/** The sheets of all meetings: who writes which by when and what it lacks; and the one that is open. */
export function SheetsTab({ page, isOver }: TripTabProps) {
  const { t } = useTranslation('trips');
  const navigate = useNavigate();
  const { meeting } = useSearch({ from: '/trips/$tripId' });
  const [isRead, setIsRead] = useState(() => window.matchMedia(WIDE).matches);
  const meetings = page.events.filter(({ kind }) => hasSheet(kind));
  const open = meetings.find(({ id }) => id === meeting) ?? meetings[0];
  if (!open) return <Nothing>{t('noSheets')}</Nothing>;
  const choose = (eventId: string): void => {
    void navigate({
      to: '/trips/$tripId',
      params: { tripId: page.trip.id },
      search: { tab: 'sheets', meeting: eventId },
    });
  };
  return (
    <div className={`${classes.sheets} ${isRead ? classes.withPreview : ''}`}>
      <nav aria-label={t('contributions')}>
        <Switch
          size="xs"
          mb="xs"
          label={t('preview')}
          checked={isRead}
          onChange={({ currentTarget }) => setIsRead(currentTarget.checked)}
        />
        <ul className="quiet-list">
          {meetings.map((event) => (
            <li key={event.id}>
              <Contribution
                event={event}
                today={page.today}
                isOpen={event.id === open.id}
                onOpen={() => choose(event.id)}
              />
            </li>
          ))}
        </ul>
      </nav>
      <Sheet key={open.id} event={open} isOver={isOver} />
      {isRead && <SheetPreview tripId={page.trip.id} eventId={open.id} />}
    </div>
  );
}

function Contribution({
  event,
  today,
  isOpen,
  onOpen,
}: {
  readonly event: TripEvent;
  readonly today: string;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}) {
  const { t } = useTranslation('trips');
  const { shortDate } = useLocale();
  const officerName = useOfficerNames();
  const gaps = gapsOf(event);
  return (
    <button
      type="button"
      className={`${classes.contribution} ${isOpen ? classes.open : ''}`}
      aria-current={isOpen ? 'true' : undefined}
      onClick={onOpen}
    >
      <span className="dim">{[shortDate(event.on), event.startsAt].filter(Boolean).join(', ')}</span>
      <strong>{event.title}</strong>
      <span className="dim">
        {event.drafterId ? t('writtenBy', { name: officerName(event.drafterId) }) : t('nobodyWrites')}
        {event.draftDueOn && (
          <>
            {' · '}
            <DueDay on={event.draftDueOn} today={today} isBrief />
          </>
        )}
      </span>
      {gaps.length === 0 ? (
        <span>{t('complete')}</span>
      ) : (
        <span className="late">{t('lacks', { what: gaps.map((gap) => t(`gap.${gap}`)).join(', ') })}</span>
      )}
    </button>
  );
}
