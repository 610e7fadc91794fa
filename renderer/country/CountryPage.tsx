import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
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

export type Dossier = Outputs['countries']['dossier'];

/** Everything about one state: where it stands and why we say so on top, what happened in the middle, people beside. */
export function CountryPage() {
  const trpc = useTRPC();
  const { countryId } = useParams({ from: '/countries/$countryId' });
  const dossier = useQuery(trpc.countries.dossier.queryOptions({ countryId }));
  const pipelines = useQuery(trpc.boards.pipelines.queryOptions());
  return (
    <QueryState query={dossier}>
      {(found) => (
        <div className={classes.page} key={countryId}>
          <CountryHead dossier={found} pipelines={pipelines.data ?? []} />
          <NextStep dossier={found} />
          <div className={classes.columns}>
            <div>
              <StatusBox dossier={found} pipelines={pipelines.data ?? []} />
              <Objections dossier={found} />
              <DecisionMap dossier={found} />
              {found.cases.some(({ pipelineId }) => pipelineId === 'relations') && (
                <Representation country={found.country} pipelines={pipelines.data ?? []} />
              )}
              <Timeline countryId={countryId} />
            </div>
            <div className={classes.aside}>
              <Notes dossier={found} />
              <People dossier={found} />
              <Promises dossier={found} />
              <Occasions dossier={found} />
              <DossierPartners countryId={countryId} />
              <Votes dossier={found} />
              <Documents dossier={found} />
              <Missions dossier={found} />
            </div>
          </div>
        </div>
      )}
    </QueryState>
  );
}
