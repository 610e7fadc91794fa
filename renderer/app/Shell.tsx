import { Button, Kbd, Tooltip, UnstyledButton } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import {
  IconCalendarCheck,
  IconCalendarMonth,
  IconEye,
  IconFiles,
  IconFlag,
  IconHeartHandshake,
  IconLock,
  IconMessages,
  IconPencilPlus,
  IconPlaneDeparture,
  IconPlugConnected,
  IconSearch,
  IconSettings,
  IconTallymarks,
  IconTargetArrow,
  IconUsers,
} from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { Link, Outlet, useParams, useRouteContext } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { LogProvider, useLog } from '../log/LogProvider.tsx';
import { openSearch } from '../search/open-search.ts';
import { Search } from '../search/Search.tsx';
import { MOD_KEY } from './mod-key.ts';
import classes from './shell.module.css';
import { useLock } from './use-lock.ts';

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
  const { openLog, isLogging } = useLog();
  const lock = useLock();
  const { status } = useRouteContext({ from: '__root__' });
  const { countryId, personId } = useParams({ strict: false });
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  // On the page of a country or a person an entry is about them, whichever way it is opened.
  const log = (): void => {
    const person = personId ? queryClient.getQueryData(trpc.people.page.queryKey({ personId }))?.person : undefined;
    const about = countryId ?? person?.countryId;
    openLog({ ...(about ? { countryIds: [about] } : {}), ...(person ? { people: [person] } : {}) });
  };
  useHotkeys(
    [
      ['mod+L', log],
      ['mod+K', () => isLogging || openSearch()],
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
        <RailLink to="/calendar" icon={IconCalendarMonth} label={t('calendar')} />
        <RailLink to="/boards/recognition" icon={IconFlag} label={t('recognition')} />
        <RailLink to="/boards/relations" icon={IconPlugConnected} label={t('relations')} />
        <RailLink to="/gaps" icon={IconTargetArrow} label={t('gaps')} />
        <RailLink to="/watch" icon={IconEye} label={t('watch')} />
        <RailLink to="/people" icon={IconUsers} label={t('people')} />
        <RailLink to="/trips" icon={IconPlaneDeparture} label={t('trips')} />
        <RailLink to="/counts" icon={IconTallymarks} label={t('counts')} />
        <RailLink to="/partners" icon={IconHeartHandshake} label={t('partners')} />
        <RailLink to="/papers" icon={IconFiles} label={t('papers')} />
        <RailLink to="/lines" icon={IconMessages} label={t('lines')} />
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
            rightSection={<Kbd>{[MOD_KEY, 'K'].join('+')}</Kbd>}
            onClick={() => openSearch()}
          >
            {t('search')}
          </Button>
          <Button
            size="xs"
            leftSection={<IconPencilPlus size={14} aria-hidden />}
            rightSection={<Kbd>{[MOD_KEY, 'L'].join('+')}</Kbd>}
            onClick={log}
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
