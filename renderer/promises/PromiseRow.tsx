import { Button, Menu, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { DueDay } from '../components/DueDay.tsx';
import { MoreMenu } from '../components/MoreMenu.tsx';
import rowClasses from '../components/row.module.css';
import { useOfficers } from '../history/past.ts';
import { useLocale } from '../i18n/locale.ts';
import { useLog } from '../log/LogProvider.tsx';
import type { Day } from '../today/day.ts';
import { ClosePromise } from './ClosePromise.tsx';
import { CorrectPromise } from './CorrectPromise.tsx';
import { MoveDeadline } from './MoveDeadline.tsx';
import { Origin } from './Origin.tsx';

export type OpenPromise = Omit<Day['overdue'][number], 'keeperId'>;
type Doing = 'move' | 'correct' | 'kept' | 'broken' | 'lapsed';

/** One promise, acted upon in place: done, broken, another day, another owner, or the contact that settled it. */
export function PromiseRow({
  row,
  today,
  isAtHome = false,
}: {
  readonly row: OpenPromise;
  readonly today: string;
  /** On the page of its own country, which then need not be named. */
  readonly isAtHome?: boolean;
}) {
  const { t } = useTranslation(['promises', 'words']);
  const { countryName } = useLocale();
  const { openLog } = useLog();
  const act = useAct();
  const [doing, setDoing] = useState<Doing | null>(null);
  const close = (): void => setDoing(null);
  const done = (): void => {
    const closing = () => trpcClient.commitments.close.mutate({ id: row.id, status: 'kept' });
    void act(closing, t('promises:closed', { text: row.text }));
  };
  return (
    <li className={rowClasses.line}>
      {!isAtHome && <CountryFlag iso2={row.iso2} />}
      <div className={rowClasses.grow}>
        <span className={rowClasses.text}>{row.text}</span>
        <Text size="xs" className="dim">
          {!isAtHome && (
            <>
              <Link to="/countries/$countryId" params={{ countryId: row.countryId }}>
                {countryName(row)}
              </Link>
              {' · '}
            </>
          )}
          <PromiseFacts row={row} today={today} />
          <Origin promise={row} />
        </Text>
      </div>
      <Button size="compact-xs" variant="default" onClick={done}>
        {row.direction === 'ours' ? t('promises:done') : t('promises:kept')}
      </Button>
      <MoreMenu label={t('promises:actions', { text: row.text })}>
        <Menu.Item onClick={() => setDoing('move')}>{t('promises:move')}</Menu.Item>
        <Menu.Item onClick={() => setDoing('correct')}>
          {row.direction === 'ours' ? t('promises:assign') : t('promises:correct')}
        </Menu.Item>
        <Menu.Item onClick={() => openLog({ countryIds: [row.countryId] })}>{t('promises:log')}</Menu.Item>
        <Menu.Label>{t('promises:close')}</Menu.Label>
        <Menu.Item onClick={() => setDoing('kept')}>{t('promises:keptProof')}</Menu.Item>
        <Menu.Item onClick={() => setDoing('broken')}>{t('promises:broken')}</Menu.Item>
        <Menu.Item onClick={() => setDoing('lapsed')}>{t('promises:lapsed')}</Menu.Item>
      </MoreMenu>
      {doing === 'move' && <MoveDeadline id={row.id} dueOn={row.dueOn} onClose={close} />}
      {doing === 'correct' && <CorrectPromise row={row} onClose={close} />}
      {(doing === 'kept' || doing === 'broken' || doing === 'lapsed') && (
        <ClosePromise row={row} status={doing} onClose={close} />
      )}
    </li>
  );
}

/** By when, after what, who does it, and how often that has slipped. */
function PromiseFacts({ row, today }: { readonly row: OpenPromise; readonly today: string }) {
  const { t } = useTranslation(['promises', 'common', 'words']);
  const officers = useOfficers();
  const owner = officers?.find(({ id }) => id === row.ownerId)?.name;
  return (
    <>
      {(row.dueOn !== null || row.dueEvent === null) && <DueDay on={row.dueOn} today={today} />}
      {row.dueEvent && `${row.dueOn === null ? '' : ' · '}${row.dueEvent}`}
      {row.moves > 0 && <span className="due"> · {t('promises:moves', { count: row.moves })}</span>}
      {row.direction === 'ours' && ` · ${owner ?? t('common:nobody')}`}
      {row.personId && row.personName && row.direction !== 'partner' && (
        <>
          {' · '}
          <Link to="/people/$personId" params={{ personId: row.personId }}>
            {t(row.direction === 'ours' ? 'promises:promisedTo' : 'promises:promisedBy', { name: row.personName })}
          </Link>
        </>
      )}
      {row.direction === 'partner' && ` · ${t('words:direction.partner')}`}
    </>
  );
}
