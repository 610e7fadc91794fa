import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { DueDay } from '../components/DueDay.tsx';
import rowClasses from '../components/row.module.css';
import type { Day } from './day.ts';

/** What trips ask for by now: each leads to its trip and is done where it stands. */
export function TripSteps({
  rows,
  today,
}: {
  readonly rows: readonly Day['tripSteps'][number][];
  readonly today: string;
}) {
  const { t } = useTranslation(['today', 'words']);
  const act = useAct();
  return (
    <ul className="quiet-list">
      {rows.map((row) => {
        const name = row.name ?? (row.code ? t(`words:tripStep.${row.code}`) : '');
        return (
          <li key={row.id} className={rowClasses.line}>
            <div className={rowClasses.grow}>
              {name}
              <Text size="xs" className="dim">
                <DueDay on={row.dueOn} today={today} /> {' · '}
                <Link to="/trips/$tripId" params={{ tripId: row.trip.id }}>
                  {row.trip.title}
                </Link>
              </Text>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('today:stepDoneOf', { name, trip: row.trip.title })}
              onClick={() =>
                void act(
                  () => trpcClient.trips.doneStep.mutate({ stepId: row.id, isDone: true }),
                  t('today:stepDone', { name }),
                )
              }
            >
              {t('today:done')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
