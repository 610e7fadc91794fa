import { Button, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Fragment, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { usePipelineName } from '../components/use-pipeline-name.ts';
import { ConversationDialog } from '../conversation/ConversationDialog.tsx';
import { usePast } from '../history/past.ts';
import { useLocale } from '../i18n/locale.ts';
import { useLog } from '../log/LogProvider.tsx';
import { PersonLink } from '../people/PersonName.tsx';
import classes from './country.module.css';

type Action = Outputs['countries']['timeline']['actions'][number];
type Place = Outputs['countries']['timeline']['next'];

/** What happened with a state. */
export function Timeline({ countryId }: { readonly countryId: string }) {
  const trpc = useTRPC();
  const { t } = useTranslation('country');
  const { openLog } = useLog();
  const past = usePast();
  const then = past ? { on: past.on } : {};
  return (
    <TimelineSection
      title={t('timeline')}
      queryKey={[...trpc.countries.timeline.queryKey({ countryId, ...then }), 'pages']}
      ask={async (before) =>
        // The first page of a past day came with its dossier.
        past && !before
          ? past.timeline
          : trpcClient.countries.timeline.query({ countryId, ...then, ...(before ? { before } : {}) })
      }
      nothing={t(past ? 'noTimelineThen' : 'noTimeline')}
      onLog={() => openLog({ countryIds: [countryId] })}
    />
  );
}

/** Entries of a state, a person or a body, newest first, by year; sixteen years are read page by page. */
export function TimelineSection({
  title,
  queryKey,
  ask,
  nothing,
  onLog,
}: {
  readonly title: string;
  readonly queryKey: readonly unknown[];
  readonly ask: (before: Place) => Promise<Outputs['countries']['timeline']>;
  /** What stands there while nothing does. */
  readonly nothing?: string;
  /** The first entry is a press away, where one can say what it is about. */
  readonly onLog?: () => void;
}) {
  const { t } = useTranslation('country');
  const pages = useInfiniteQuery({
    queryKey,
    queryFn: ({ pageParam }) => ask(pageParam),
    initialPageParam: null as Place,
    getNextPageParam: (page) => page.next,
  });
  return (
    <Section title={title}>
      <QueryState query={pages}>
        {(found) => {
          const actions = found.pages.flatMap((page) => page.actions);
          const years = Map.groupBy(actions, (action) => action.happenedOn.slice(0, 4));
          return (
            <>
              {actions.length === 0 && (
                <Text size="sm" className="dim">
                  {nothing ?? t('noTimeline')}{' '}
                  {onLog && (
                    <Button size="compact-xs" variant="default" onClick={onLog}>
                      {t('log')}
                    </Button>
                  )}
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
  const { t } = useTranslation(['country', 'words', 'conversation']);
  const { shortDate } = useLocale();
  const pipelineName = usePipelineName();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <li className={classes.entry}>
      <div className={classes.when}>
        <span>{shortDate(action.happenedOn)}</span>
        {action.localTime && (
          <span className="dim" title={action.zone ?? undefined}>
            {action.localTime}
          </span>
        )}
      </div>
      <div>
        <Text size="sm">
          <strong>{t(`words:actionKind.${action.kind}`)}</strong>
          {action.place && <span className="dim"> · {action.place}</span>}
          <span className="dim"> · {t(`words:marking.${action.marking}`)}</span>
          {action.about.map((pipelineId) => (
            <span key={pipelineId} className={classes.about}>
              {pipelineName(pipelineId)}
            </span>
          ))}
        </Text>
        <p className={classes.summary}>{action.summary}</p>
        {action.people.length > 0 && (
          <Text size="xs" className="dim">
            {action.people.map((person, index) => (
              <Fragment key={person.id}>
                {index > 0 && ' · '}
                <PersonLink person={person} />
                {[person.postHeld, person.remark].filter(Boolean).map((text) => `, ${text}`)}
              </Fragment>
            ))}
          </Text>
        )}
        {action.otherCountries.length > 0 && (
          <Text size="xs" className="dim">
            {t('country:also', { names: action.otherCountries.join(', ') })}
          </Text>
        )}
        {action.notes && <p className={classes.notes}>{action.notes}</p>}
        <Button size="compact-sm" variant="subtle" mt={4} ml={-8} data-reads onClick={() => setIsOpen(true)}>
          {action.pointCount > 0
            ? t('conversation:openWithPoints', { count: action.pointCount })
            : t('conversation:open')}
        </Button>
        {isOpen && <ConversationDialog actionId={action.id} onClose={() => setIsOpen(false)} />}
      </div>
    </li>
  );
}
