import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { REPRESENTATION_DIRECTIONS, type RepresentationDirection } from '../../domain/representation.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { usePast } from '../history/past.ts';
import { EventDialog } from './EventDialog.tsx';
import classes from './representation.module.css';
import { TrackView } from './TrackView.tsx';

export type RepresentedEvent = Outputs['relations']['read']['events'][number];

interface Editing {
  readonly direction: RepresentationDirection;
  readonly event: RepresentedEvent | null;
}

/** Representation in both directions, side by side: where each stands, since when, on which paper, and what comes next. */
export function Representation({
  country,
  pipelines,
}: {
  readonly country: Outputs['countries']['dossier']['country'];
  readonly pipelines: Outputs['boards']['pipelines'];
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('representation');
  const past = usePast();
  const asked = useQuery(trpc.relations.read.queryOptions({ countryId: country.id }, { enabled: past === null }));
  const found = past?.representation ? { ...asked, data: past.representation } : asked;
  const [editing, setEditing] = useState<Editing | null>(null);
  const pipeline = pipelines.find(({ id }) => id === 'relations');
  return (
    <Section title={t('title')}>
      <QueryState query={found}>
        {({ events, today }) => (
          <div className={classes.tracks}>
            {REPRESENTATION_DIRECTIONS.map((direction) => (
              <TrackView
                key={direction}
                direction={direction}
                events={events.filter((event) => event.direction === direction)}
                pipeline={pipeline}
                today={today}
                onAdd={() => setEditing({ direction, event: null })}
                onCorrect={(event) => setEditing({ direction, event })}
              />
            ))}
          </div>
        )}
      </QueryState>
      {editing && (
        <EventDialog
          country={country}
          direction={editing.direction}
          event={editing.event}
          onClose={() => setEditing(null)}
        />
      )}
    </Section>
  );
}
