import { Button, Text } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { MOVE_KINDS } from '../../domain/other-side.ts';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { Nothing } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useLog } from '../log/LogProvider.tsx';
import { Filter, FilterBar } from './FilterBar.tsx';
import { States } from './IntermediariesTab.tsx';
import type { TabProps } from './PartnersPage.tsx';
import classes from './partners.module.css';

export type Move = Outputs['partners']['moves']['moves'][number];
type Place = Outputs['partners']['moves']['next'];

/** What the other side did and where states lean, over all states, by the day. */
export function MovesTab({ question, ask }: TabProps) {
  const trpc = useTRPC();
  const { t } = useTranslation(['partners', 'words']);
  const { countryName } = useLocale();
  const { openLog } = useLog();
  const countries = useQuery(trpc.countries.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const kind = MOVE_KINDS.find((known) => known === question.kind) ?? null;
  const countryId = question.target ?? null;
  const pages = useInfiniteQuery({
    queryKey: [...trpc.partners.moves.queryKey({ kind, countryId }), 'pages'],
    queryFn: ({ pageParam }) => trpcClient.partners.moves.query({ kind, countryId, before: pageParam }),
    initialPageParam: null as Place,
    getNextPageParam: (page) => page.next,
  });
  const isFiltered = kind !== null || countryId !== null;
  return (
    <>
      <FilterBar
        isFiltered={isFiltered}
        onClear={() => ask({ kind: null, target: null })}
        action={
          <Button size="xs" onClick={() => openLog(countryId === null ? {} : { countryIds: [countryId] })}>
            {t('partners:logMove')}
          </Button>
        }
      >
        <Filter
          label={t('partners:moveKind')}
          any={t('partners:anyMove')}
          data={MOVE_KINDS.map((value) => ({ value, label: t(`words:actionKind.${value}`) }))}
          value={kind ?? undefined}
          onChange={(chosen) => ask({ kind: chosen })}
        />
        <Filter
          label={t('partners:target')}
          any={t('partners:anyTarget')}
          data={(countries.data ?? []).map((country) => ({ value: country.id, label: countryName(country) }))}
          value={question.target}
          onChange={(target) => ask({ target })}
        />
      </FilterBar>
      <QueryState query={pages}>
        {(found) => {
          const moves = found.pages.flatMap((page) => page.moves);
          if (moves.length === 0)
            return <Nothing>{isFiltered ? t('partners:noneFiltered') : t('partners:noMoves')}</Nothing>;
          const years = Map.groupBy(moves, ({ happenedOn }) => happenedOn.slice(0, 4));
          return (
            <>
              {[...years].map(([year, ofYear]) => (
                <Section key={year} title={year} count={ofYear.length}>
                  <ol className="quiet-list">
                    {ofYear.map((move) => (
                      <MoveRow key={move.id} move={move} />
                    ))}
                  </ol>
                </Section>
              ))}
              {pages.hasNextPage && (
                <Button
                  variant="default"
                  size="xs"
                  loading={pages.isFetchingNextPage}
                  onClick={() => void pages.fetchNextPage()}
                >
                  {t('partners:earlier')}
                </Button>
              )}
            </>
          );
        }}
      </QueryState>
    </>
  );
}

/** One move or signal. On the page of its own state the state need not be named. */
export function MoveRow({ move, isAtHome = false }: { readonly move: Move; readonly isAtHome?: boolean }) {
  const { t } = useTranslation('words');
  const { shortDate } = useLocale();
  return (
    <li className={classes.row}>
      <div className={classes.grow}>
        <div>{move.summary}</div>
        <Text size="xs" className="dim">
          {shortDate(move.happenedOn)} ·{' '}
          <span className={move.kind === 'signal' ? undefined : 'due'}>{t(`actionKind.${move.kind}`)}</span>
          {!isAtHome && (
            <>
              {' · '}
              <States states={move.countries} />
            </>
          )}
          {move.place && ` · ${move.place}`}
          {` · ${t(`marking.${move.marking}`)}`}
        </Text>
      </div>
    </li>
  );
}
