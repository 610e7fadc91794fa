import { Modal, NumberInput, Select, SimpleGrid, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import { OfficerSelect } from '../components/OfficerSelect.tsx';
import { type ChosenPerson, PersonSelect } from '../components/PersonSelect.tsx';
import { useFocusOnMount } from '../log/use-focus-on-mount.ts';
import { CountryField } from './CountryField.tsx';
import { OfferObjections, objectionsTo } from './OfferObjections.tsx';
import type { Offer, OfferItem } from './OffersTab.tsx';

/** Records that something was offered to a state; what it lacks is said at once and must be answered for. */
export function OfferForm({
  offer,
  items,
  itemId,
  countryId,
  onClose,
}: {
  readonly offer: Offer | null;
  readonly items: readonly OfferItem[];
  readonly itemId: string | null;
  readonly countryId: string | null;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('partners');
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const settings = useQuery(trpc.settings.read.queryOptions());
  const day = useQuery(trpc.offers.list.queryOptions());
  const [draft, setDraft] = useState({
    itemId: itemId ?? items[0]?.id ?? '',
    countryId: offer?.country.id ?? countryId,
    person: (offer?.person ?? null) as ChosenPerson | null,
    quantity: offer?.quantity ?? 1,
    offeredOn: offer?.offeredOn as string | null | undefined,
    ownerId: offer ? (offer.owner?.id ?? null) : undefined,
    overReason: offer?.overReason ?? '',
    marking: offer?.marking,
  });
  const change = (changed: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const firstField = useFocusOnMount();
  const ownerId = draft.ownerId === undefined ? (settings.data?.officerId ?? null) : draft.ownerId;
  const marking = draft.marking ?? settings.data?.defaultMarking ?? 'restricted';
  const today = day.data?.today ?? null;
  const offeredOn = draft.offeredOn === undefined ? today : draft.offeredOn;
  const before = offer && itemId !== null ? { ...offer, itemId } : null;
  const objections = objectionsTo(items, before, { ...draft, offeredOn, status: offer?.status ?? 'offered' });
  const save = () => {
    const input = {
      itemId: draft.itemId,
      countryId: draft.countryId ?? '',
      personId: draft.person?.id ?? null,
      quantity: draft.quantity,
      offeredOn: offeredOn ?? '',
      ownerId,
      // A reason that is no longer asked for does not stay behind.
      overReason: objections.length > 0 || offer ? draft.overReason || null : null,
      marking,
    };
    return offer
      ? trpcClient.offers.correct.mutate({ offerId: offer.id, ...input })
      : trpcClient.offers.add.mutate(input);
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={offer ? t('correctOffer') : t('addOffer')}>
      <form {...formProps(save, offer ? t('offerCorrected') : t('offerAdded'))}>
        <Stack gap="sm">
          <Select
            label={t('whatOffered')}
            data={items.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.itemId}
            allowDeselect={false}
            onChange={(chosen) => chosen && change({ itemId: chosen })}
            error={errorAt('itemId')}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
            <CountryField
              ref={firstField}
              label={t('offeredTo')}
              value={draft.countryId}
              onChange={(chosen) => change({ countryId: chosen, person: null })}
              error={errorAt('countryId')}
            />
            <PersonSelect
              key={draft.countryId}
              label={t('offeredToPerson')}
              value={draft.person}
              onChange={(person) => change({ person })}
              countryId={draft.countryId}
              error={errorAt('personId')}
            />
          </SimpleGrid>
          <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="sm">
            <NumberInput
              label={t('howMany')}
              value={draft.quantity}
              min={1}
              allowDecimal={false}
              hideControls
              onChange={(value) => change({ quantity: Number(value) })}
              error={errorAt('quantity')}
            />
            {today !== null && (
              <DateField
                label={t('offeredOn')}
                value={offeredOn}
                onChange={(date) => change({ offeredOn: date })}
                error={errorAt('offeredOn')}
                required
              />
            )}
            <OfficerSelect label={t('offeredBy')} value={ownerId} onChange={(chosen) => change({ ownerId: chosen })} />
            <MarkingSelect value={marking} onChange={(chosen) => change({ marking: chosen })} />
          </SimpleGrid>
          <OfferObjections
            objections={objections}
            reason={draft.overReason}
            onChange={(overReason) => change({ overReason })}
            error={errorAt('overReason')}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
