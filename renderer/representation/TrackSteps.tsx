import { Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { needsAgrement } from '../../domain/representation.ts';
import { REPRESENTATION_STAGES } from '../../domain/representation-entry.ts';
import type { Track } from '../../domain/representation-track.ts';
import type { Outputs } from '../api/trpc.ts';
import { paperName } from '../move/PaperFields.tsx';
import type { RepresentedEvent } from './Representation.tsx';
import classes from './representation.module.css';
import { useTrackWords } from './use-track-words.ts';

type StageId = (typeof REPRESENTATION_STAGES)[number];

interface Step {
  /** What is on record, or why nothing is. */
  readonly text: ReactNode;
  readonly state: 'done' | 'waiting' | 'open';
  /** On which events, and with them on which papers, it rests. */
  readonly restsOn: readonly (RepresentedEvent | null)[];
}

/** The four steps of a direction under the names that the ministry gives them, each with its days and papers. */
export function TrackSteps({
  track,
  pipeline,
}: {
  readonly track: Track<RepresentedEvent>;
  readonly pipeline: Outputs['boards']['pipelines'][number] | undefined;
}) {
  const { t } = useTranslation(['representation', 'words']);
  const steps = useSteps(track);
  const nameOf = (stageId: StageId): string => {
    const all = pipeline ? [...pipeline.stages, ...pipeline.formerStages] : [];
    const stage = all.find(({ id }) => id === stageId);
    return stage ? `${stage.code} ${stage.name}` : t(`representation:stage.${stageId}`);
  };
  return (
    <ol className={classes.steps}>
      {REPRESENTATION_STAGES.map((stageId) => {
        const { text, state, restsOn } = steps[stageId];
        const papers = restsOn.flatMap((event) => event?.papers ?? []);
        return (
          <li key={stageId} className={classes[state]}>
            <span className={classes.mark} aria-hidden="true" />
            <div>
              <span className={classes.stepName}>{nameOf(stageId)}</span>
              <Text size="sm" className={state === 'open' ? 'dim' : undefined}>
                {text}
              </Text>
              {papers.map((paper) => (
                <Text key={paper.id} size="xs" className="dim">
                  {paperName(paper, t(`words:documentKind.${paper.kind}`))}
                </Text>
              ))}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function useSteps(track: Track<RepresentedEvent>): Readonly<Record<StageId, Step>> {
  const { t } = useTranslation(['representation', 'common']);
  const { day, formText } = useTrackWords();
  const { form, formAgreed, agrement, accredited, working } = track;
  const open = (isPassed: boolean): Step => ({
    text: isPassed ? t('representation:notOnRecord') : t('representation:open'),
    state: 'open',
    restsOn: [],
  });
  const agreed: Step = formAgreed
    ? {
        text: [form && formText(form, track.seat), day(formAgreed.effectiveOn)].filter(Boolean).join(', '),
        state: 'done',
        restsOn: [formAgreed],
      }
    : open(track.step !== 'none');
  const credentials: Step = accredited
    ? {
        text: (
          <>
            {track.head
              ? t('representation:credentialsOf', { date: day(accredited.effectiveOn), name: track.head })
              : t('representation:credentials', { date: day(accredited.effectiveOn) })}
            {track.isWithoutAgrement && <span className="due"> · {t('representation:withoutAgrement')}</span>}
          </>
        ),
        state: 'done',
        restsOn: [accredited],
      }
    : open(false);
  const office: Step = working
    ? {
        text: t('representation:workingSince', { date: day(working.effectiveOn) }),
        state: 'done',
        restsOn: [working],
      }
    : open(false);
  const asked: Step = agrement
    ? {
        text: <AgrementText agrement={agrement} />,
        state: agrement.state === 'granted' ? 'done' : 'waiting',
        // Credentials that prove an answer are shown in their own place.
        restsOn: [agrement.asked, agrement.answered?.id === accredited?.id ? null : agrement.answered],
      }
    : needsAgrement(form)
      ? open(accredited !== null)
      : { text: t('representation:noAgrementNeeded'), state: 'open', restsOn: [] };
  return { D4: agreed, D5: asked, D6: credentials, D7: office };
}

function AgrementText({ agrement }: { readonly agrement: NonNullable<Track<RepresentedEvent>['agrement']> }) {
  const { t } = useTranslation(['representation', 'common']);
  const { day } = useTrackWords();
  const { state, asked, answered, waitingDays } = agrement;
  const days = waitingDays === null ? null : t('common:days', { count: waitingDays });
  const name = agrement.person ?? '';
  if (state === 'asked') {
    const date = day(asked?.effectiveOn ?? null);
    const said = name ? t('representation:askedFor', { date, name }) : t('representation:asked', { date });
    return [said, days && t('representation:waiting', { days })].filter(Boolean).join(', ');
  }
  const date = day(answered?.effectiveOn ?? null);
  const words = state === 'granted' ? (['grantedTo', 'granted'] as const) : (['refusedTo', 'refused'] as const);
  const said = name ? t(`representation:${words[0]}`, { date, name }) : t(`representation:${words[1]}`, { date });
  return [said, days && t('representation:after', { days })].filter(Boolean).join(', ');
}
