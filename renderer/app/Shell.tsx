import { Button, Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { spotlight } from '@mantine/spotlight';
import {
  IconCalendarCheck,
  IconFlag,
  IconLock,
  IconPencilPlus,
  IconPlugConnected,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useRouteContext } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { LogProvider, useLog } from '../log/LogProvider.tsx';
import { Search } from '../search/Search.tsx';
import classes from './shell.module.css';

const KEY = /mac/i.test(navigator.userAgent) ? '⌘' : 'Ctrl';

/** Rail, head and page. The log dialog and the search hang here, so that they open from every screen. */
export function Shell() {
  return (
    <LogProvider>
      <Frame />
    </LogProvider>
  );
}

function Frame() {
  const { t } = useTranslation('common');
  const { openLog } = useLog();
  const lock = useLock();
  const { status } = useRouteContext({ from: '__root__' });
  useHotkeys(
    [
      ['mod+L', () => openLog({})],
      ['mod+K', () => spotlight.open()],
      ['mod+shift+L', lock],
    ],
    // From inside a field too: logging must work from anywhere.
    [],
  );
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#page">
        {t('skip')}
      </a>
      <nav className={classes.rail} aria-label={t('navigation')}>
        <RailLink to="/today" icon={IconCalendarCheck} label={t('today')} />
        <RailLink to="/boards/recognition" icon={IconFlag} label={t('recognition')} />
        <RailLink to="/boards/relations" icon={IconPlugConnected} label={t('relations')} />
        <div className={classes.spring} />
        <RailLink to="/settings" icon={IconSettings} label={t('settings')} />
        <UnstyledButton className={classes.railItem} onClick={lock}>
          <IconLock size={20} stroke={1.5} aria-hidden />
          <span>{t('lock')}</span>
        </UnstyledButton>
      </nav>
      <div className={classes.main}>
        <header className={classes.head}>
          <span className={classes.name}>{t('appName')}</span>
          {status.isDemo && (
            <Tooltip label={t('demo')}>
              <span className={`${classes.demo} one-line`}>{t('demo')}</span>
            </Tooltip>
          )}
          <div className={classes.spring} />
          <Button
            variant="default"
            size="xs"
            leftSection={<IconSearch size={14} aria-hidden />}
            rightSection={<Kbd size="xs">{KEY}+K</Kbd>}
            onClick={() => spotlight.open()}
          >
            {t('search')}
          </Button>
          <Button
            size="xs"
            leftSection={<IconPencilPlus size={14} aria-hidden />}
            rightSection={<Kbd size="xs">{KEY}+L</Kbd>}
            onClick={() => openLog({})}
          >
            {t('logAction')}
          </Button>
        </header>
        <main id="page" className={classes.page} tabIndex={-1}>
          <Outlet />
        </main>
      </div>
      <Search />
    </div>
  );
}

function RailLink({
  to,
  icon: Icon,
  label,
}: {
  readonly to: string;
  readonly icon: ComponentType<{ size: number; stroke: number; 'aria-hidden': true }>;
  readonly label: string;
}) {
  return (
    <Link
      to={to}
      className={classes.railItem}
      activeProps={{ className: classes.active ?? '', 'aria-current': 'page' }}
    >
      <Icon size={20} stroke={1.5} aria-hidden />
      <span>{label}</span>
    </Link>
  );
}

/** Closes the base and forgets what the page has read. */
export function useLock(): () => void {
  const queryClient = useQueryClient();
  return () => {
    void trpcClient.desk.lock.mutate().then(() => queryClient.clear());
  };
}
