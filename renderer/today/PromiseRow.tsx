import { ActionIcon, Button, Menu, Text } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { DueDay } from '../components/DueDay.tsx';
import rowClasses from '../components/row.module.css';
import { useLocale } from '../i18n/locale.ts';
import { useLog } from '../log/LogProvider.tsx';
import { MoveDeadline } from './MoveDeadline.tsx';
import classes from './today.module.css';

/** One promise, acted upon in place: done, broken, another day, or the contact that settled it. */
export function PromiseRow({
  row,
  today,
  isAtHome = false,
}: {
  readonly row: Outputs['today']['list']['overdue'][number];
  readonly today: string;
  /** On the page of its own country, which then need not be named. */
  readonly isAtHome?: boolean;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['today', 'common', 'words']);
  const { countryName } = useLocale();
  const { openLog } = useLog();
  const act = useAct();
  const officers = useQuery(trpc.officers.list.queryOptions());
  const [isMoving, setIsMoving] = useState(false);
  const owner = officers.data?.find(({ id }) => id === row.ownerId)?.name;
  const close = (status: 'kept' | 'broken' | 'lapsed'): void => {
    void act(() => trpcClient.commitments.close.mutate({ id: row.id, status }), t('today:closed', { text: row.text }));
  };
  return (
    <li className={rowClasses.line}>
      {!isAtHome && <CountryFlag iso2={row.iso2} />}
      <div className={rowClasses.grow}>
        <span className={classes.text}>{row.text}</span>
        <Text size="xs" className="dim">
          {!isAtHome && (
            <>
              <Link to="/countries/$countryId" params={{ countryId: row.countryId }}>
                {countryName(row)}
              </Link>
              {' · '}
            </>
          )}
          <DueDay on={row.dueOn} today={today} />
          {row.direction === 'ours' && ` · ${owner ?? t('common:nobody')}`}
          {row.direction === 'theirs' && row.personName && ` · ${t('today:promisedBy', { name: row.personName })}`}
          {row.direction === 'partner' && ` · ${t('words:direction.partner')}`}
        </Text>
      </div>
      <Button size="compact-xs" variant="default" onClick={() => close('kept')}>
        {row.direction === 'ours' ? t('today:done') : t('today:kept')}
      </Button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" size="sm" aria-label={t('today:actions', { text: row.text })}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => setIsMoving(true)}>{t('today:move')}</Menu.Item>
          <Menu.Item onClick={() => openLog({ countryIds: [row.countryId] })}>{t('today:log')}</Menu.Item>
          <Menu.Item onClick={() => close('broken')}>{t('today:broken')}</Menu.Item>
          <Menu.Item onClick={() => close('lapsed')}>{t('today:lapsed')}</Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {isMoving && <MoveDeadline id={row.id} dueOn={row.dueOn} onClose={() => setIsMoving(false)} />}
    </li>
  );
}
