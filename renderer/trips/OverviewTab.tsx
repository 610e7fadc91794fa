import { useTranslation } from 'react-i18next';
import { Section } from '../components/Section.tsx';
import { Delegation } from './Delegation.tsx';
import { Steps } from './Steps.tsx';
import { Stops } from './Stops.tsx';
import type { TripTabProps } from './TripPage.tsx';
import classes from './trips.module.css';

/** Why the trip, who travels, where it goes, and what has to be done by when. */
export function OverviewTab({ page, isOver }: TripTabProps) {
  const { t } = useTranslation('trips');
  const { trip, objectives } = page;
  return (
    <div className={classes.halves}>
      <div>
        <Section title={t('why')}>
          {trip.purpose ? <p className={classes.text}>{trip.purpose}</p> : <p className="dim">{t('noPurpose')}</p>}
          {objectives.length > 0 ? (
            <ol className={classes.objectives}>
              {objectives.map(({ id, text, marking }) => (
                <li key={id}>
                  {text} <span className={`${classes.small} dim`}>{t(`audience.${marking}`)}</span>
                </li>
              ))}
            </ol>
          ) : (
            <p className="late">{t('noObjectives')}</p>
          )}
          <dl className={classes.facts}>
            {(['success', 'avoid', 'pressPosture'] as const).map((field) =>
              trip[field] ? (
                <div key={field}>
                  <dt>{t(field)}</dt>
                  <dd>{trip[field]}</dd>
                </div>
              ) : null,
            )}
          </dl>
        </Section>
        <Stops page={page} isOver={isOver} />
      </div>
      <div>
        <Delegation page={page} isOver={isOver} />
        <Steps page={page} isOver={isOver} />
      </div>
    </div>
  );
}
