import { createContext, useContext } from 'react';
import { useTranslation } from 'react-i18next';
import { REPRESENTATION_DIRECTIONS, type RepresentationDirection } from '../../domain/representation.ts';
import type { Outputs } from '../api/trpc.ts';
import classes from './representation.module.css';

type Brief = Outputs['relations']['tracks'][number];

/** Both directions of every state on the board; empty on a board that is about something else. */
export const TracksContext = createContext<ReadonlyMap<string, Brief>>(new Map());

/** Both directions in a few words. Nothing where nothing is on record. */
export function CardRepresentation({ countryId }: { readonly countryId: string }) {
  const found = useContext(TracksContext).get(countryId);
  if (!found) return null;
  return (
    <span className={classes.brief}>
      {REPRESENTATION_DIRECTIONS.map((direction) => (
        <Direction key={direction} direction={direction} track={found[direction]} />
      ))}
    </span>
  );
}

function Direction({
  direction,
  track,
}: {
  readonly direction: RepresentationDirection;
  readonly track: Brief[RepresentationDirection];
}) {
  const { t } = useTranslation('representation');
  const { step, side, waitingDays, consul, isConsulOnly } = track;
  const asked =
    waitingDays === null ? t('brief.agrementAskedUndated') : t('brief.agrementAsked', { count: waitingDays });
  const mission = step === 'agrementAsked' ? asked : t(`brief.${step}`);
  const consulWord = consul && t(`briefConsul.${consul}`);
  const word = isConsulOnly ? consulWord : [mission, consul && t('andConsul')].filter(Boolean).join(' ');
  const whole = [
    t(direction),
    !isConsulOnly && t(`step.${step}`),
    consul && t(`consulate.${consul}`),
    side && t(`briefSide.${side}`),
  ];
  return (
    <span title={whole.filter(Boolean).join(', ')}>
      {t(direction === 'ours' ? 'briefOurs' : 'briefTheirs')} <span className={classes.word}>{word}</span>
      {side && <span className="due"> {t(`briefSide.${side}`)}</span>}
    </span>
  );
}
