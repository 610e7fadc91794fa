import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { usePast } from '../history/past.ts';
import { useLocale } from '../i18n/locale.ts';
import { useLog } from '../log/LogProvider.tsx';
import classes from './country.module.css';

type Action = Outputs['countries']['timeline']['actions'][number];
type Place = Outputs['countries']['timeline']['next'];

/** What happened, newest first, by year; sixteen years are read page by page. */
export function Timeline({ countryId }: { readonly countryId: string }) {
  const trpc = useTRPC();
  const { t } = useTranslation('country');
  const { openLog } = useLog();
  const past = usePast();
  const then = past ? { on: past.on } : {};
  const pages = useInfiniteQuery({
    queryKey: [...trpc.countries.timeline.queryKey({ countryId, ...then }), 'pages'],
    queryFn: async ({ pageParam }) =>
      // The first page of a past day came with its dossier.
      past && !pageParam
        ? past.timeline
        : trpcClient.countries.timeline.query({ countryId, ...then, ...(pageParam ? { before: pageParam } : {}) }),
    initialPageParam: null as Place,
    getNextPageParam: (page) => page.next,
  });
  return (
    <Section title={t('timeline')}>
      <QueryState query={pages}>
        {(found) => {
          const actions = found.pages.flatMap((page) => page.actions);
          const years = Map.groupBy(actions, (action) => action.happenedOn.slice(0, 4));
          return (
            <>
              {actions.length === 0 && (
                <Text size="sm" className="dim">
                  {t(past ? 'noTimelineThen' : 'noTimeline')}{' '}
                  <Button size="compact-xs" variant="default" onClick={() => openLog({ countryIds: [countryId] })}>
                    {t('log')}
                  </Button>
                </Text>
              )}
              {[...years].map(([year, ofYear]) => (
                <div key={year}>
                  <h3 className={classes.year}>{year}</h3>
                  <ol className="quiet-list">
                    {ofYear.map((action) => (
                      <Entry key={action.id} action={action} />
                    ))}
                  </ol>
                </div>
              ))}
              {pages.hasNextPage && (
                <Button
                  variant="default"
                  size="xs"
                  mt="sm"
                  data-reads
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
    </Section>
  );
}

function Entry({ action }: { readonly action: Action }) {
  const { t } = useTranslation(['country', 'words']);
  const { shortDate } = useLocale();
  return (
    <li className={classes.entry}>
      <div className={classes.when}>
        <span>{shortDate(action.happenedOn)}</span>
        {action.localTime && <span className="dim">{action.localTime}</span>}
      </div>
      <div>
        <Text size="sm">
          <strong>{t(`words:actionKind.${action.kind}`)}</strong>
          {action.place && <span className="dim"> · {action.place}</span>}
          <span className="dim"> · {t(`words:marking.${action.marking}`)}</span>
        </Text>
        <p className={classes.summary}>{action.summary}</p>
        {action.people.length > 0 && (
          <Text size="xs" className="dim">
            {action.people
              .map(({ name, postHeld, remark }) => [name, postHeld, remark].filter(Boolean).join(', '))
              .join(' · ')}
          </Text>
        )}
        {action.otherCountries.length > 0 && (
          <Text size="xs" className="dim">
            {t('country:also', { names: action.otherCountries.join(', ') })}
          </Text>
        )}
        {action.notes && <p className={classes.notes}>{action.notes}</p>}
      </div>
    </li>
  );
}
