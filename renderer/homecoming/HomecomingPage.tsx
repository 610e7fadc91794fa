import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isToBringHome, meetingsLeft } from '../../domain/homecoming.ts';
import { hasSheet } from '../../domain/trip.ts';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { Nothing, Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import classes from './homecoming.module.css';
import { MeetingList } from './MeetingList.tsx';
import { ReportDownload } from './ReportDownload.tsx';
import { ReturnSheet } from './ReturnSheet.tsx';

/** Coming home: meeting by meeting, what the trip brought goes into the record in one pass. */
export function HomecomingPage() {
  const trpc = useTRPC();
  const { tripId } = useParams({ from: '/trips/$tripId/home' });
  const page = useQuery(trpc.trips.page.queryOptions({ tripId }));
  return <QueryState query={page}>{(found) => <Homecoming page={found} />}</QueryState>;
}

function Homecoming({ page }: { readonly page: Outputs['trips']['page'] }) {
  const { t } = useTranslation('homecoming');
  const act = useAct();
  const { trip, today } = page;
  const meetings = page.events.filter(({ kind }) => hasSheet(kind));
  const [chosenId, setChosenId] = useState<string | null>(null);
  const toRecord = meetings.filter((event) => isToBringHome(event, today));
  const chosen = meetings.find(({ id }) => id === chosenId) ?? toRecord[0] ?? meetings[0];
  const isOver = trip.closedOn !== null || trip.cancelledOn !== null;
  const left = meetingsLeft(page.events);
  const tripId = trip.id;
  return (
    <Page
      title={t('title', { trip: trip.title })}
      explain={isOver ? t('over') : left === 0 ? t('nothingLeft') : t('explain', { count: left })}
      actions={
        <div className={classes.actions}>
          <Button
            size="xs"
            variant="default"
            renderRoot={(props) => <Link to="/trips/$tripId/corridor" params={{ tripId }} {...props} />}
          >
            {t('toCorridor')}
          </Button>
          <ReportDownload trip={trip} />
          {!isOver && meetings.length > 0 && (
            <Button
              size="xs"
              disabled={left > 0}
              onClick={() => void act(() => trpcClient.homecoming.close.mutate({ tripId }), t('closed'))}
            >
              {t('close')}
            </Button>
          )}
        </div>
      }
    >
      {chosen === undefined ? (
        <Nothing>{t('noMeetings')}</Nothing>
      ) : (
        <div className={classes.board}>
          <MeetingList meetings={meetings} today={today} chosenId={chosen.id} onChoose={setChosenId} />
          <ReturnSheet
            key={chosen.id}
            event={chosen}
            members={page.members}
            today={today}
            isOver={isOver}
            // The next one by itself: the list says which.
            onRecorded={() => setChosenId(null)}
          />
        </div>
      )}
    </Page>
  );
}
