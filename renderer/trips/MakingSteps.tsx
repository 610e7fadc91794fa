import { VisuallyHidden } from '@mantine/core';
import { IconArrowRight, IconCheck, IconPoint } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type ListedStep, listedSteps } from '../../domain/making-step.ts';
import { useTRPC } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';
import classes from './trips.module.css';

/** How often the screen asks how far a copy is. */
const ASK_MS = 200;

/**
 * What is done of a copy that is being made, what is going on, and for how long. No bar: nobody knows beforehand how long a book is
 * drawn.
 *
 * @param making the id under which the copy was asked for
 */
export function MakingSteps({ making }: { readonly making: string }) {
  const { t } = useTranslation('trips');
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.books.making.queryOptions({ making }, { refetchInterval: ASK_MS, staleTime: 0, gcTime: 0 }),
  );
  const steps = listedSteps(data ?? []);
  const underway = steps.find(({ state }) => state === 'underway');
  return (
    <div>
      {/* Only what begins is read aloud: the seconds would be too much. */}
      <VisuallyHidden role="status">{underway && t(`making.${underway.step}`)}</VisuallyHidden>
      <ol className={classes.making} aria-label={t('makingSteps')}>
        {steps.map((listed) => (
          <Step key={listed.step} listed={listed} />
        ))}
      </ol>
    </div>
  );
}

function Step({ listed: { step, state, ms } }: { readonly listed: ListedStep }) {
  const { t } = useTranslation('trips');
  const { seconds } = useLocale();
  return (
    <li data-state={state} aria-current={state === 'underway' ? 'step' : undefined}>
      {state === 'done' && <IconCheck size={14} aria-hidden />}
      {state === 'underway' && <IconArrowRight size={14} aria-hidden />}
      {state === 'toCome' && <IconPoint size={14} aria-hidden />}
      <span>{t(`making.${step}`)}</span>
      {ms !== null && <span className="dim">{seconds(ms)}</span>}
    </li>
  );
}
