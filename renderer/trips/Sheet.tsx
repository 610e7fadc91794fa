import { Button, Title } from '@mantine/core';
import { IconDatabaseImport } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { SHEET_PARTS } from '../../domain/trip.ts';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import { KnownFacts } from './KnownFacts.tsx';
import { PartList } from './PartList.tsx';
import type { TripEvent } from './TripPage.tsx';
import classes from './trips.module.css';

/** The sheet of one meeting: what the record knows above, and what is written for it below, in the order of reading. */
export function Sheet({ event, isOver }: { readonly event: TripEvent; readonly isOver: boolean }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['trips', 'words']);
  const act = useAct();
  const eventId = event.id;
  const proposals = useQuery(trpc.sheets.proposals.queryOptions({ eventId }, { enabled: !isOver }));
  const count = proposals.data?.length ?? 0;
  return (
    <section aria-labelledby="open-sheet" className={classes.sheet}>
      <Title order={2} size="h3" id="open-sheet">
        {event.title}
      </Title>
      <KnownFacts event={event} />
      {count > 0 && (
        <div className={classes.proposals}>
          <div className={classes.grow}>
            {t('trips:recordKnows', { count })}
            <ul>
              {(proposals.data ?? []).map((part) => (
                <li key={`${part.kind} ${part.text}`} className={classes.small}>
                  <strong>{t(`words:sheetPart.${part.kind}`)}</strong> {part.text}
                </li>
              ))}
            </ul>
          </div>
          <Button
            size="xs"
            leftSection={<IconDatabaseImport size={16} aria-hidden />}
            onClick={() => void act(() => trpcClient.sheets.takeProposals.mutate({ eventId }), t('trips:recordTaken'))}
          >
            {t('trips:takeRecord')}
          </Button>
        </div>
      )}
      {SHEET_PARTS.map((kind) => (
        <PartList
          key={kind}
          eventId={eventId}
          kind={kind}
          parts={event.parts.filter((part) => part.kind === kind)}
          inPress={event.inPress}
          meetingMarking={event.marking}
          isOver={isOver}
        />
      ))}
    </section>
  );
}
