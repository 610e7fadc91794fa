import { Button, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isHeldOn, postText } from '../../domain/post.ts';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { TimelineSection } from '../country/Timeline.tsx';
import { MergeBodies } from '../duplicates/MergeBodies.tsx';
import { useLocale } from '../i18n/locale.ts';
import { PersonLink } from '../people/PersonName.tsx';
import classes from '../people/people.module.css';
import { useSpan } from '../people/use-span.ts';
import { BodyForm } from './BodyForm.tsx';

export type Body = Outputs['bodies']['page']['body'];

/** A ministry, parliament, mission or organisation: who is in it, who was, and what was done with them. */
export function BodyPage() {
  const trpc = useTRPC();
  const { bodyId } = useParams({ from: '/bodies/$bodyId' });
  const page = useQuery(trpc.bodies.page.queryOptions({ bodyId }));
  return (
    <QueryState query={page}>{({ body, today }) => <BodyView key={bodyId} body={body} today={today} />}</QueryState>
  );
}

function BodyView({ body, today }: { readonly body: Body; readonly today: string }) {
  const trpc = useTRPC();
  const { t } = useTranslation('bodies');
  const now = body.posts.filter((post) => isHeldOn(post, today));
  const before = body.posts.filter((post) => !isHeldOn(post, today));
  return (
    <div className={classes.page}>
      <BodyHead body={body} />
      <div className={classes.columns}>
        <div>
          <Section title={t('peopleNow')} count={now.length > 0 ? now.length : undefined}>
            {now.length === 0 && (
              <Text size="sm" className="dim">
                {t('nobodyNow')}
              </Text>
            )}
            <Holders posts={now} />
          </Section>
          <TimelineSection
            title={t('timeline')}
            queryKey={[...trpc.bodies.timeline.queryKey({ bodyId: body.id }), 'pages']}
            ask={(place) => trpcClient.bodies.timeline.query({ bodyId: body.id, ...(place ? { before: place } : {}) })}
          />
        </div>
        <div>
          {body.parts.length > 0 && (
            <Section title={t('parts')}>
              <ul className="quiet-list">
                {body.parts.map((part) => (
                  <li key={part.id} className={classes.line}>
                    <Link to="/bodies/$bodyId" params={{ bodyId: part.id }}>
                      {part.name}
                    </Link>
                    <span className="dim">{t(`kinds.${part.kind}`)}</span>
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {before.length > 0 && (
            <Section title={t('peopleBefore')} count={before.length}>
              <Holders posts={before} />
            </Section>
          )}
          {body.note && (
            <Section title={t('fields.note')}>
              <p className={classes.note}>{body.note}</p>
            </Section>
          )}
        </div>
      </div>
    </div>
  );
}

function BodyHead({ body }: { readonly body: Body }) {
  const { t } = useTranslation('bodies');
  const { countryName } = useLocale();
  const navigate = useNavigate();
  const [isEditing, setIsEditing] = useState(false);
  const [otherBodyId, setOtherBodyId] = useState<string | null>(null);
  const compare = (bodyId: string): void => {
    setIsEditing(false);
    setOtherBodyId(bodyId);
  };
  return (
    <header className={classes.head}>
      <div className={classes.title}>
        <Title order={1} size="h2">
          {body.name}
        </Title>
        <Text size="sm" className="dim">
          {t(`kinds.${body.kind}`)} ·{' '}
          {body.country ? (
            <>
              <CountryFlag iso2={body.country.iso2} />{' '}
              <Link to="/countries/$countryId" params={{ countryId: body.country.id }}>
                {countryName(body.country)}
              </Link>
            </>
          ) : (
            t('noCountry')
          )}
          {body.parent && (
            <>
              {' · '}
              <Link to="/bodies/$bodyId" params={{ bodyId: body.parent.id }}>
                {t('partOf', { name: body.parent.name })}
              </Link>
            </>
          )}
        </Text>
      </div>
      <div className={classes.actions}>
        <Button size="xs" variant="default" onClick={() => setIsEditing(true)}>
          {t('edit')}
        </Button>
      </div>
      {isEditing && <BodyForm body={body} onCompare={compare} onClose={() => setIsEditing(false)} />}
      {otherBodyId !== null && (
        <MergeBodies
          bodyId={body.id}
          otherBodyId={otherBodyId}
          onMerged={(bodyId) => navigate({ to: '/bodies/$bodyId', params: { bodyId } })}
          onClose={() => setOtherBodyId(null)}
        />
      )}
    </header>
  );
}

function Holders({ posts }: { readonly posts: Body['posts'] }) {
  const { t } = useTranslation('bodies');
  const { shortDate } = useLocale();
  const span = useSpan();
  return (
    <ul className="quiet-list">
      {posts.map((post) => (
        <li key={post.id} className={classes.line}>
          <div className={classes.grow}>
            <Text size="sm">
              <PersonLink person={{ id: post.personId, name: post.personName, nativeName: post.nativeName }} />{' '}
              <span className="dim">{postText({ ...post, organisation: null })}</span>
            </Text>
            <Text size="xs" className="dim">
              {[span(post), post.lastMetOn && t('lastMet', { date: shortDate(post.lastMetOn) })]
                .filter(Boolean)
                .join(' · ')}
            </Text>
          </div>
        </li>
      ))}
    </ul>
  );
}
