import { Button, Group, Modal, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { ChangedRow } from './ChangedRow.tsx';
import classes from './history.module.css';
import { usePast } from './past.ts';

export type Change = Outputs['countries']['changes']['changes'][number];
export type ChangeLine = Change['lines'][number];

/** An import touches hundreds of rows; what an officer does in one go, a handful. */
const AT_FIRST = 8;

/** Who changed what of a state, read only when it is asked for; each change and each value can be put back. */
export function Changes({ countryId }: { readonly countryId: string }) {
  const { t } = useTranslation('history');
  const [isOpen, setIsOpen] = useState(false);
  // Of a past day the changes are those of today: they are looked at there.
  if (usePast()) return null;
  return (
    <Section
      title={t('changes')}
      action={
        <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
          {t(isOpen ? 'hideChanges' : 'showChanges')}
        </Button>
      }
    >
      {isOpen && <ChangeList countryId={countryId} />}
    </Section>
  );
}

function ChangeList({ countryId }: { readonly countryId: string }) {
  const trpc = useTRPC();
  return (
    <ChangePages
      queryKey={[...trpc.countries.changes.queryKey({ countryId }), 'pages']}
      ask={(before) => trpcClient.countries.changes.query({ countryId, ...(before ? { before } : {}) })}
    />
  );
}

/** Changes page by page, newest first. */
export function ChangePages({
  queryKey,
  ask,
}: {
  readonly queryKey: readonly unknown[];
  readonly ask: (before: number | null) => Promise<Outputs['countries']['changes']>;
}) {
  const { t } = useTranslation('history');
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: null as number | null,
    getNextPageParam: (page) => page.next,
  });
  return (
    <QueryState query={pages}>
      {(found) => {
        const changes = found.pages.flatMap((page) => page.changes);
        return (
          <>
            {changes.length === 0 && (
              <Text size="sm" className="dim">
                {t('noChanges')}
              </Text>
            )}
            <ol className="quiet-list">
              {changes.map((change) => (
                <ChangeEntry key={change.changeId} change={change} />
              ))}
            </ol>
            {pages.hasNextPage && (
              <Button
                variant="default"
                size="xs"
                mt="sm"
                loading={pages.isFetchingNextPage}
                onClick={() => pages.fetchNextPage()}
              >
                {t('earlier')}
              </Button>
            )}
          </>
        );
      }}
    </QueryState>
  );
}

function ChangeEntry({ change }: { readonly change: Change }) {
  const { t } = useTranslation('history');
  const { momentInFull } = useLocale();
  const act = useAct();
  const [isAsking, setIsAsking] = useState(false);
  const moment = momentInFull(change.at);
  const rows = [...Map.groupBy(change.lines, ({ table, rowId }) => `${table} ${rowId}`)];
  const more = Math.max(0, rows.length - AT_FIRST);
  const takeBack = (): void => {
    setIsAsking(false);
    void act(() => trpcClient.changes.undo.mutate({ changeId: change.changeId }), t('takenBack'));
  };
  return (
    <li className={classes.change}>
      <div className={classes.signature}>
        <Text size="sm">
          <strong>{moment}</strong> · {change.actor}
        </Text>
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('takeBackOf', { moment, who: change.actor })}
          onClick={() => (change.linesElsewhere > 0 ? setIsAsking(true) : takeBack())}
        >
          {t('takeBack')}
        </Button>
      </div>
      {rows.slice(0, AT_FIRST).map(([row, lines]) => (
        <ChangedRow key={row} lines={lines} />
      ))}
      {more > 0 && (
        <details className={classes.more}>
          <summary>{t('more', { count: more })}</summary>
          {rows.slice(AT_FIRST).map(([row, lines]) => (
            <ChangedRow key={row} lines={lines} />
          ))}
          {change.linesLeftOut > 0 && (
            <Text size="sm" className="dim">
              {t('leftOut', { count: change.linesLeftOut })}
            </Text>
          )}
        </details>
      )}
      {isAsking && <AskFirst change={change} onTakeBack={takeBack} onClose={() => setIsAsking(false)} />}
    </li>
  );
}

/** A load of data is one change: here it is one state, there it is all of them. */
function AskFirst({
  change,
  onTakeBack,
  onClose,
}: {
  readonly change: Change;
  readonly onTakeBack: () => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['history', 'common']);
  return (
    <Modal opened onClose={onClose} title={t('history:confirmTitle')}>
      <Text size="sm" mb="md">
        {t('history:confirmText', { count: change.linesElsewhere })}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {t('common:cancel')}
        </Button>
        <Button onClick={onTakeBack}>{t('history:takeBack')}</Button>
      </Group>
    </Modal>
  );
}
