import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { TracksContext } from '../representation/CardRepresentation.tsx';
import { Board } from './Board.tsx';
import { BoardHead } from './BoardHead.tsx';
import { type BoardFilters, filterCards } from './board-filters.ts';
import classes from './boards.module.css';

/** One pipeline with all its states: filters above, stages side by side. */
export function BoardsPage() {
  const trpc = useTRPC();
  const { t } = useTranslation('boards');
  const navigate = useNavigate();
  const { pipelineId } = useParams({ from: '/boards/$pipelineId' });
  const filters = useSearch({ from: '/boards/$pipelineId' });
  const pipelines = useQuery(trpc.boards.pipelines.queryOptions());
  const cards = useQuery(trpc.boards.cards.queryOptions({ pipelineId }));
  const tracks = useQuery(trpc.relations.tracks.queryOptions(undefined, { enabled: pipelineId === 'relations' }));
  const ofCountry = useMemo(
    () => new Map(pipelineId === 'relations' ? tracks.data?.map((track) => [track.countryId, track]) : []),
    [pipelineId, tracks.data],
  );
  const groups = useQuery(trpc.boards.groups.queryOptions());
  const members = useMemo(
    () => new Map((groups.data ?? []).map(({ code, countryIds }) => [code, new Set(countryIds)])),
    [groups.data],
  );
  const shown = useMemo(() => filterCards(cards.data?.cards ?? [], filters, members), [cards.data, filters, members]);
  const pipeline = pipelines.data?.find(({ id }) => id === pipelineId);
  const setFilters = (changed: BoardFilters): void => {
    void navigate({ to: '/boards/$pipelineId', params: { pipelineId }, search: changed, replace: true });
  };
  return (
    <QueryState query={cards}>
      {({ today, cards: all }) => (
        <div className={classes.page}>
          <BoardHead
            pipelineId={pipelineId}
            cards={all}
            shownCount={shown.length}
            filters={filters}
            groups={[...members.keys()]}
            onFilter={setFilters}
          />
          {shown.length === 0 && <p className={classes.nothing}>{t('nothingTitle')}</p>}
          <TracksContext value={ofCountry}>
            {pipeline && <Board key={pipelineId} pipeline={pipeline} cards={shown} today={today} />}
          </TracksContext>
        </div>
      )}
    </QueryState>
  );
}
