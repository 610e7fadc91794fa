import { Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfferStatus } from '../../domain/offers.ts';
import { trpcClient } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { DateField } from '../components/DateField.tsx';
import { FormFoot } from '../components/FormFoot.tsx';
import { useLocale } from '../i18n/locale.ts';
import { OfferObjections, objectionsTo } from './OfferObjections.tsx';
import type { Offer, OfferItem } from './OffersTab.tsx';

/** What became of an offer, on which day, in their words or ours. */
export function OfferStatusForm({
  offer,
  items,
  itemId,
  status,
  today,
  onClose,
}: {
  readonly offer: Offer;
  readonly items: readonly OfferItem[];
  readonly itemId: string;
  readonly status: OfferStatus;
  readonly today: string;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['partners', 'words']);
  const { countryName } = useLocale();
  const { isSaving, errorAt, generalError, formProps } = useEntryForm(onClose);
  const [statusOn, setStatusOn] = useState<string | null>(today);
  const [note, setNote] = useState('');
  const [overReason, setOverReason] = useState(offer.overReason ?? '');
  const objections = objectionsTo(items, { ...offer, itemId }, { ...offer, itemId, status });
  const save = () =>
    trpcClient.offers.setStatus.mutate({
      offerId: offer.id,
      status,
      statusOn: statusOn ?? '',
      note: note || null,
      overReason: objections.length > 0 ? overReason || null : null,
    });
  const word = t(`words:offerStatus.${status}`);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('partners:statusTitle', { name: countryName(offer.country), status: word })}
    >
      <form {...formProps(save, t('partners:statusSet', { name: countryName(offer.country), status: word }))}>
        <Stack gap="sm">
          <DateField
            label={t('partners:statusOn')}
            value={statusOn}
            onChange={setStatusOn}
            error={errorAt('statusOn')}
            required
            isFirst
          />
          <TextInput
            label={t('partners:statusNote')}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
          <OfferObjections
            objections={objections}
            reason={overReason}
            onChange={setOverReason}
            error={errorAt('overReason')}
          />
          <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
