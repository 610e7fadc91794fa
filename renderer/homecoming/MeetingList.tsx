import { useTranslation } from 'react-i18next';
import { isToBringHome } from '../../domain/homecoming.ts';
import { ResultMark } from '../corridor/ResultMark.tsx';
import { useLocale } from '../i18n/locale.ts';
import classes from './homecoming.module.css';
import type { TripEvent } from './return-sheet.ts';

/** The meetings of the trip in their order, each with whether it is in the log yet. */
export function MeetingList({
  meetings,
  today,
  chosenId,
  onChoose,
}: {
  readonly meetings: readonly TripEvent[];
  readonly today: string;
  readonly chosenId: string;
  readonly onChoose: (eventId: string) => void;
}) {
  const { t } = useTranslation('homecoming');
  const { shortDate } = useLocale();
  return (
    <nav aria-label={t('meetings')} className={classes.meetings}>
      <ul className="quiet-list">
        {meetings.map((event) => (
          <li key={event.id}>
            <button
              type="button"
              className={`${classes.meeting} ${event.id === chosenId ? classes.current : ''}`}
              aria-current={event.id === chosenId ? 'true' : undefined}
              onClick={() => onChoose(event.id)}
            >
              <span className="dim">{[shortDate(event.on), event.startsAt].filter(Boolean).join(', ')}</span>
              <strong>{event.title}</strong>
              <span className="dim">{event.countries.map(({ name }) => name).join(', ')}</span>
              {isToBringHome(event, today) ? (
                <span className="due">{t('toRecord')}</span>
              ) : event.result === null ? (
                <span className="dim">{t('toCome')}</span>
              ) : (
                <ResultMark card={event} />
              )}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
