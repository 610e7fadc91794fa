import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { paperName } from '../move/PaperFields.tsx';
import classes from './representation.module.css';
import { type OfficeProps, Since } from './Since.tsx';
import { useTrackWords } from './use-track-words.ts';

/**
 * The honorary consul, with or without a mission beside: nothing of one is read as a step of the other. Two steps of their own,
 * the agreement and the exequatur that lets them work (Vienna Convention on Consular Relations 1963, Art. 12).
 */
export function ConsulateView({ track, today }: OfficeProps) {
  const { t } = useTranslation(['representation', 'words']);
  const { day, sideText, formText } = useTrackWords();
  const { formAgreed, working, seat, head, sides } = track;
  const standing = working ? 'working' : track.step === 'none' ? 'none' : 'agreed';
  const steps = [
    { name: t('representation:consulate.agreedOn'), event: formAgreed, isPassed: working !== null },
    { name: t('representation:consulate.exequatur'), event: working, isPassed: false },
  ];
  return (
    <div className={classes.consulate}>
      <p className={classes.standing}>{t(`representation:consulate.${standing}`)}</p>
      {standing !== 'none' && <Since track={track} today={today} />}
      {seat && <Text size="sm">{formText('honoraryConsul', seat)}</Text>}
      {head && <Text size="sm">{t('representation:consulate.name', { name: head })}</Text>}
      {sides.map((side) => (
        <Text key={side.kind} size="sm" className="late">
          {side.kind === 'lapsed'
            ? t('representation:consulate.lapsed', { date: day(side.since) })
            : sideText('ours', side)}
        </Text>
      ))}
      <ol className={classes.steps}>
        {steps.map(({ name, event, isPassed }) => (
          <li key={name} className={event ? classes.done : classes.open}>
            <span className={classes.mark} aria-hidden="true" />
            <div>
              <span className={classes.stepName}>{name}</span>
              <Text size="sm" className={event ? undefined : 'dim'}>
                {event
                  ? t('representation:workingSince', { date: day(event.effectiveOn) })
                  : t(isPassed ? 'representation:notOnRecord' : 'representation:open')}
              </Text>
              {event?.papers.map((paper) => (
                <Text key={paper.id} size="xs" className="dim">
                  {paperName(paper, t(`words:documentKind.${paper.kind}`))}
                </Text>
              ))}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
