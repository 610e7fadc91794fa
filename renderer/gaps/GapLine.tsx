import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { DueDay } from '../components/DueDay.tsx';
import rowClasses from '../components/row.module.css';
import { AddStep } from '../country/AddStep.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useLog } from '../log/LogProvider.tsx';
import { MoveDialog } from '../move/MoveDialog.tsx';
import { EventDialog } from '../representation/EventDialog.tsx';
import type { GapRow } from './gap-filters.ts';
import classes from './gaps.module.css';

/** One gap, closed or carried on in place: the event that ends it, the next step, or a contact. */
export function GapLine({ gap, today }: { readonly gap: GapRow; readonly today: string }) {
  const { t } = useTranslation(['gaps', 'common', 'representation']);
  const { countryName } = useLocale();
  const { openLog } = useLog();
  const [isEntering, setIsEntering] = useState(false);
  const [isAdding, setIsAdding] = useState(false);
  const name = countryName(gap);
  const close = (): void => setIsEntering(false);
  return (
    <li className={`${rowClasses.line} ${classes.line}`}>
      <CountryFlag iso2={gap.iso2} />
      <div className={rowClasses.grow}>
        <Link to="/countries/$countryId" params={{ countryId: gap.countryId }}>
          {name}
        </Link>
        {gap.tier && <span className={classes.tier}>{t('gaps:tierName', { tier: gap.tier })}</span>}
        <Reason gap={gap} />
        <Work gap={gap} today={today} />
      </div>
      <span className={gap.days === null ? 'dim' : classes.days}>
        <Waiting days={gap.days} />
      </span>
      {(gap.direction !== null || gap.caseId !== null) && (
        <Button size="compact-xs" variant="default" onClick={() => setIsEntering(true)}>
          {gap.direction === null ? t('gaps:move') : t('gaps:enter')}
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={() => setIsAdding(true)}>
        {t('gaps:step')}
      </Button>
      <Button size="compact-xs" variant="default" onClick={() => openLog({ countryIds: [gap.countryId] })}>
        {t('gaps:log')}
      </Button>
      {isEntering && gap.direction !== null && (
        <EventDialog country={{ ...gap, id: gap.countryId }} direction={gap.direction} event={null} onClose={close} />
      )}
      {isEntering && gap.direction === null && gap.caseId !== null && (
        <NextMove gap={gap} caseId={gap.caseId} onClose={close} />
      )}
      {isAdding && <AddStep countryId={gap.countryId} onClose={() => setIsAdding(false)} />}
    </li>
  );
}

/** Long waits are told in years: nobody reads 6852 days. */
function Waiting({ days }: { readonly days: number | null }) {
  const { t } = useTranslation(['gaps', 'common']);
  if (days === null) return t('common:noDate');
  return days < LONG_DAYS
    ? t('common:days', { count: days })
    : t('gaps:years', { count: Math.floor(days / YEAR_DAYS) });
}

const LONG_DAYS = 731;
const YEAR_DAYS = 365.2425;

/** Why the row is here. */
function Reason({ gap }: { readonly gap: GapRow }) {
  const { t } = useTranslation(['gaps', 'representation']);
  const { date } = useLocale();
  const day = (on: string | null): string => (on === null ? t('gaps:unknownDay') : date(on));
  // A request that was refused wants another name, not the first one.
  const isOurs = gap.direction === 'ours';
  const reason =
    gap.group === 'noRequest' && gap.person !== null
      ? 'refused'
      : gap.group === 'silent' && !isOurs
        ? 'silentTheirs'
        : gap.group;
  return (
    <Text size="xs">
      {[
        gap.direction && t(`representation:${gap.direction}`),
        t(`gaps:reason.${reason}`, { date: day(gap.since) }),
        gap.person,
        gap.successorAskedOn && t('gaps:successor', { date: day(gap.successorAskedOn) }),
      ]
        .filter(Boolean)
        .join(' · ')}
    </Text>
  );
}

/** Who has it in hand and what they do next. */
function Work({ gap, today }: { readonly gap: GapRow; readonly today: string }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['gaps', 'common']);
  const officers = useQuery(trpc.officers.list.queryOptions());
  const owner = officers.data?.find(({ id }) => id === gap.ownerId)?.name;
  return (
    <Text size="xs" className="dim">
      {owner ?? t('common:nobody')} ·{' '}
      {gap.nextStepText ? t('gaps:nextStep', { text: gap.nextStepText }) : t('gaps:noNextStep')}
      {gap.nextStepOn && (
        <>
          {' · '}
          <DueDay on={gap.nextStepOn} today={today} isBrief />
        </>
      )}
    </Text>
  );
}

/** Moves the relations case on from where it stands. */
function NextMove({
  gap,
  caseId,
  onClose,
}: {
  readonly gap: GapRow;
  readonly caseId: string;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const pipelines = useQuery(trpc.boards.pipelines.queryOptions());
  const pipeline = pipelines.data?.find(({ id }) => id === 'relations');
  const at = pipeline?.stages.findIndex(({ id }) => id === gap.stageId) ?? -1;
  const next = pipeline?.stages[at + 1];
  if (!pipeline || !next) return null;
  return <MoveDialog caseId={caseId} country={gap} pipeline={pipeline} stageId={next.id} onClose={onClose} />;
}
