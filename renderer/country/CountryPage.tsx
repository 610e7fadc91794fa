import { useQuery } from '@tanstack/react-query';
import { useParams, useSearch } from '@tanstack/react-router';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { Changes } from '../history/Changes.tsx';
import { PastPage } from '../history/PastPage.tsx';
import { DossierPartners } from '../partners/DossierPartners.tsx';
import { DecisionMap } from '../positions/DecisionMap.tsx';
import { Objections } from '../positions/Objections.tsx';
import { Representation } from '../representation/Representation.tsx';
import { CountryHead } from './CountryHead.tsx';
import classes from './country.module.css';
import { Documents, Missions, Notes, Votes } from './Facts.tsx';
import { NextStep } from './NextStep.tsx';
import { Occasions } from './Occasions.tsx';
import { People } from './People.tsx';
import { Promises } from './Promises.tsx';
import { StatusBox } from './StatusBox.tsx';
import { Timeline } from './Timeline.tsx';
import { Trips } from './Trips.tsx';

export type Dossier = Outputs['countries']['dossier'];

/** Everything about one state: where it stands and why we say so on top, what happened in the middle, people beside. */
export function CountryPage() {
  const { countryId } = useParams({ from: '/countries/$countryId' });
  const { on } = useSearch({ from: '/countries/$countryId' });
  if (on === undefined) return <CountryNow countryId={countryId} />;
  return (
    <PastPage key={countryId} countryId={countryId} on={on}>
      {({ pipelines }, dossier) => <DossierView dossier={dossier} pipelines={pipelines} />}
    </PastPage>
  );
}

function CountryNow({ countryId }: { readonly countryId: string }) {
  const trpc = useTRPC();
  const dossier = useQuery(trpc.countries.dossier.queryOptions({ countryId }));
  const pipelines = useQuery(trpc.boards.pipelines.queryOptions());
  return (
    <QueryState query={dossier}>
      {(found) => <DossierView key={countryId} dossier={found} pipelines={pipelines.data ?? []} />}
    </QueryState>
  );
}

function DossierView({
  dossier,
  pipelines,
}: {
  readonly dossier: Dossier;
  readonly pipelines: Outputs['boards']['pipelines'];
}) {
  const countryId = dossier.country.id;
  return (
    <div className={classes.page}>
      <CountryHead dossier={dossier} pipelines={pipelines} />
      <NextStep dossier={dossier} />
      <div className={classes.columns}>
        <div>
          <StatusBox dossier={dossier} pipelines={pipelines} />
          <Objections dossier={dossier} />
          <DecisionMap dossier={dossier} />
          {dossier.cases.some(({ pipelineId }) => pipelineId === 'relations') && (
            <Representation country={dossier.country} pipelines={pipelines} />
          )}
          <Timeline countryId={countryId} />
          <Changes countryId={countryId} />
        </div>
        <div className={classes.aside}>
          <Notes dossier={dossier} />
          <People dossier={dossier} />
          <Promises dossier={dossier} />
          <Occasions dossier={dossier} />
          <Trips dossier={dossier} />
          <DossierPartners countryId={countryId} />
          <Votes dossier={dossier} />
          <Documents dossier={dossier} />
          <Missions dossier={dossier} />
        </div>
      </div>
    </div>
  );
}
