import { Button, Text } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RepresentationDirection } from '../../domain/representation.ts';
import { officesOf } from '../../domain/representation-offices.ts';
import type { Outputs } from '../api/trpc.ts';
import { ConsulateView } from './ConsulateView.tsx';
import { EventHistory } from './EventHistory.tsx';
import type { RepresentedEvent } from './Representation.tsx';
import classes from './representation.module.css';
import { type OfficeProps, Since } from './Since.tsx';
import { TrackSteps } from './TrackSteps.tsx';
import { useTrackWords } from './use-track-words.ts';

/** One direction: where it stands in a line, what is wrong with it in words, the steps behind it, and how it came about. */
export function TrackView({
  direction,
  events,
  pipeline,
  today,
  onAdd,
  onCorrect,
}: {
  readonly direction: RepresentationDirection;
  readonly events: readonly RepresentedEvent[];
  readonly pipeline: Outputs['boards']['pipelines'][number] | undefined;
  readonly today: string;
  readonly onAdd: () => void;
  readonly onCorrect: (event: RepresentedEvent) => void;
}) {
  const { t } = useTranslation(['representation', 'common']);
  const headingId = useId();
  const { mission, consulate, leading } = officesOf(events, today);
  return (
    <section aria-labelledby={headingId} className={classes.track}>
      <div className={classes.trackHead}>
        <h3 id={headingId} className={classes.direction}>
          {direction === 'theirs' && <IconArrowLeft size={14} aria-hidden />}
          {t(direction === 'ours' ? 'representation:ours' : 'representation:theirs')}
          {direction === 'ours' && <IconArrowRight size={14} aria-hidden />}
        </h3>
        <Button
          size="compact-xs"
          variant="subtle"
          onClick={onAdd}
          aria-label={t('representation:addTo', { direction: t(`representation:direction.${direction}`) })}
        >
          {t('representation:add')}
        </Button>
      </div>
      {events.length === 0 ? (
        <Text size="sm" className="dim">
          {t(direction === 'ours' ? 'representation:emptyOurs' : 'representation:emptyTheirs')}
        </Text>
      ) : (
        <>
          {leading === mission && (
            <>
              <Mission direction={direction} track={mission} today={today} />
              <TrackSteps track={mission} pipeline={pipeline} />
            </>
          )}
          {consulate && <ConsulateView track={consulate} today={today} />}
          <EventHistory events={events} onCorrect={onCorrect} />
        </>
      )}
    </section>
  );
}

function Mission({ direction, track, today }: OfficeProps & { readonly direction: RepresentationDirection }) {
  const { t } = useTranslation('representation');
  const { sideText, formText } = useTrackWords();
  return (
    <>
      <p className={classes.standing}>{t(`step.${track.step}`)}</p>
      {track.step !== 'none' && <Since track={track} today={today} />}
      {track.form && <Text size="sm">{formText(track.form, track.seat)}</Text>}
      {track.head && <Text size="sm">{t('head', { name: track.head })}</Text>}
      {track.sides.map((side) => (
        <Text key={side.kind} size="sm" className={side.kind === 'silent' ? 'due' : 'late'}>
          {sideText(direction, side)}
        </Text>
      ))}
    </>
  );
}
