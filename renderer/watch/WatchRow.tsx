import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { RETENTION_TASKS } from '../../domain/watch.ts';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import rowClasses from '../components/row.module.css';
import { useLocale } from '../i18n/locale.ts';
import { useLog } from '../log/LogProvider.tsx';
import { Signals } from './Signals.tsx';
import type { WatchedState } from './WatchPage.tsx';

/** One recogniser with the signals that give it its light; a red one opens its retention list here. */
export function WatchRow({ state }: { readonly state: WatchedState }) {
  const trpc = useTRPC();
  const { t } = useTranslation('watch');
  const { countryName } = useLocale();
  const { openLog } = useLog();
  const act = useAct();
  const settings = useQuery(trpc.settings.read.queryOptions());
  const name = countryName(state);
  const tasks = RETENTION_TASKS.map(({ id }) => ({ id, text: t(`task.${id}`) }));
  const isListOpen = tasks.some(({ text }) => state.openTasks.includes(text));
  const retain = (): void => {
    const ownerId = settings.data?.officerId ?? null;
    const opening = () => trpcClient.watch.retain.mutate({ countryId: state.countryId, ownerId, tasks });
    void act(opening, t('retained', { name }));
  };
  return (
    <li className={rowClasses.line}>
      <CountryFlag iso2={state.iso2} />
      <div className={rowClasses.grow}>
        <Link to="/countries/$countryId" params={{ countryId: state.countryId }}>
          {name}
        </Link>
        {state.signals.length > 0 && (
          <Text size="xs" className="dim">
            <Signals signals={state.signals} />
          </Text>
        )}
      </div>
      {state.light === 'red' && (
        <Button size="compact-xs" variant="default" disabled={isListOpen} onClick={retain}>
          {isListOpen ? t('retainOpen') : t('retain')}
        </Button>
      )}
      <Button size="compact-xs" variant="default" onClick={() => openLog({ countryIds: [state.countryId] })}>
        {t('log')}
      </Button>
    </li>
  );
}
