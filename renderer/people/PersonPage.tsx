import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { TimelineSection } from '../country/Timeline.tsx';
import { useLocale } from '../i18n/locale.ts';
import { useLog } from '../log/LogProvider.tsx';
import { PromiseRow } from '../promises/PromiseRow.tsx';
import { Acquaintances } from './Acquaintances.tsx';
import { Biography } from './Biography.tsx';
import { Cases } from './Cases.tsx';
import { Channels } from './Channels.tsx';
import { PersonHead } from './PersonHead.tsx';
import { Posts } from './Posts.tsx';
import classes from './people.module.css';
import type { PersonFile } from './person-file.ts';
import { Standing } from './Standing.tsx';

/** Everything about one interlocutor: how to meet them on top, what happened in the middle, posts and promises beside. */
export function PersonPage() {
  const trpc = useTRPC();
  const { personId } = useParams({ from: '/people/$personId' });
  const page = useQuery(trpc.people.page.queryOptions({ personId }));
  return <QueryState query={page}>{(file) => <PersonView key={personId} file={file} />}</QueryState>;
}

function PersonView({ file }: { readonly file: PersonFile }) {
  const trpc = useTRPC();
  const { t } = useTranslation('people');
  const { openLog } = useLog();
  const { person } = file;
  const log = (): void => {
    const countryIds = person.countryId === null ? [] : [person.countryId];
    openLog({ countryIds, people: [person] });
  };
  return (
    <div className={classes.page}>
      <PersonHead file={file} onLog={log} />
      <div className={classes.columns}>
        <div>
          {person.note && (
            <Section title={t('fields.note')}>
              <p className={classes.note} dir="auto">
                {person.note}
              </p>
            </Section>
          )}
          <TimelineSection
            title={t('timeline')}
            queryKey={[...trpc.people.timeline.queryKey({ personId: person.id }), 'pages']}
            ask={(before) => trpcClient.people.timeline.query({ personId: person.id, ...(before ? { before } : {}) })}
            onLog={log}
          />
        </div>
        <div>
          <Promises file={file} />
          <Posts file={file} />
          <Channels person={person} />
          <Biography personId={person.id} />
          <Standing file={file} />
          <Acquaintances person={person} />
          <Cases cases={file.cases} />
        </div>
      </div>
    </div>
  );
}

function Promises({ file: { commitments, today } }: { readonly file: PersonFile }) {
  const { t } = useTranslation(['people', 'words']);
  const { shortDate } = useLocale();
  const open = commitments.filter(({ status }) => status === 'open');
  const closed = commitments.filter(({ status }) => status !== 'open');
  return (
    <Section title={t('people:promises')} count={open.length > 0 ? open.length : undefined}>
      {commitments.length === 0 && (
        <Text size="sm" className="dim">
          {t('people:noPromises')}
        </Text>
      )}
      <ul className="quiet-list">
        {open.map((promise) => (
          <PromiseRow key={promise.id} today={today} row={promise} />
        ))}
        {closed.map((promise) => (
          <li key={promise.id} className={classes.line}>
            <Text size="sm">
              {promise.text}{' '}
              <span className="dim">
                {[
                  t(`words:status.${promise.status}`),
                  promise.closedOn && shortDate(promise.closedOn),
                  promise.closingNote,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Text>
          </li>
        ))}
      </ul>
    </Section>
  );
}
