import { Modal, NumberInput, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OFFER_KINDS, type OfferKind } from '../../domain/offers.ts';
import { trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import type { OfferItem } from './OffersTab.tsx';

/** Puts something on the list of what may be offered, or corrects it. */
export function OfferItemForm({ item, onClose }: { readonly item: OfferItem | null; readonly onClose: () => void }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['partners', 'words']);
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const settings = useQuery(trpc.settings.read.queryOptions());
  const [draft, setDraft] = useState({
    kind: item?.kind ?? 'scholarships',
    name: item?.name ?? '',
    authority: item?.authority ?? '',
    quantity: item?.quantity ?? null,
    validUntil: item?.validUntil ?? null,
    marking: item?.marking,
  });
  const change = (changed: Partial<typeof draft>): void => setDraft((before) => ({ ...before, ...changed }));
  const marking = draft.marking ?? settings.data?.defaultMarking ?? 'restricted';
  const save = () => {
    const input = { ...draft, marking, authority: draft.authority || null };
    return item
      ? trpcClient.offers.correctItem.mutate({ itemId: item.id, ...input })
      : trpcClient.offers.addItem.mutate(input);
  };
  return (
    <Modal opened onClose={onClose} size="lg" title={item ? t('partners:correctItem') : t('partners:addItem')}>
      <form {...formProps(save, item ? t('partners:itemCorrected') : t('partners:itemAdded'))}>
        <Stack gap="sm">
          <Select
            label={t('partners:offerKind')}
            data={OFFER_KINDS.map((value) => ({ value, label: t(`words:offerKind.${value}`) }))}
            value={draft.kind}
            allowDeselect={false}
            onChange={(kind) => kind && change({ kind: kind as OfferKind })}
          />
          <TextInput
            data-autofocus
            label={t('partners:itemName')}
            placeholder={t('partners:itemNameHint')}
            value={draft.name}
            withAsterisk
            onChange={({ currentTarget }) => change({ name: currentTarget.value })}
            error={errorAt('name')}
          />
          <TextInput
            label={t('partners:authority')}
            description={t('partners:authorityHelp')}
            placeholder={t('partners:authorityHint')}
            value={draft.authority}
            onChange={({ currentTarget }) => change({ authority: currentTarget.value })}
          />
          <SimpleGrid cols={{ base: 1, sm: 3 }} spacing="sm">
            <NumberInput
              label={t('partners:quantity')}
              placeholder={t('partners:quantityHint')}
              value={draft.quantity ?? ''}
              min={1}
              allowDecimal={false}
              hideControls
              onChange={(value) => change({ quantity: value === '' ? null : Number(value) })}
              error={errorAt('quantity')}
            />
            <DateField
              label={t('partners:validUntil')}
              value={draft.validUntil}
              onChange={(validUntil) => change({ validUntil })}
              error={errorAt('validUntil')}
            />
            <MarkingSelect value={marking} onChange={(chosen) => change({ marking: chosen })} />
          </SimpleGrid>
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
