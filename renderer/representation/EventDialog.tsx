import { Modal } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RepresentationDirection } from '../../domain/representation.ts';
import { useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { useLocale } from '../i18n/locale.ts';
import { EventForm } from './EventForm.tsx';
import type { RepresentedEvent } from './Representation.tsx';

/** Records or corrects what happened to one direction; opens wherever the state is known, and fetches the rest itself. */
export function EventDialog({
  country,
  direction,
  event,
  onClose,
}: {
  readonly country: {
    readonly id: string;
    readonly nameEn: string;
    readonly nameSq: string;
    readonly nameSr: string;
  };
  readonly direction: RepresentationDirection;
  /** The event that is corrected; `null` for a new one. */
  readonly event: RepresentedEvent | null;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('representation');
  const { countryName } = useLocale();
  const found = useQuery(trpc.relations.read.queryOptions({ countryId: country.id }));
  const pipelines = useQuery(trpc.boards.pipelines.queryOptions());
  const stages = pipelines.data?.find(({ id }) => id === 'relations')?.stages ?? [];
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('dialogTitle', {
        name: countryName(country),
        direction: t(`direction.${direction}`),
      })}
    >
      <QueryState query={found}>
        {(known) => (
          <EventForm
            countryId={country.id}
            direction={direction}
            known={known}
            stages={stages}
            event={event}
            onClose={onClose}
          />
        )}
      </QueryState>
    </Modal>
  );
}
