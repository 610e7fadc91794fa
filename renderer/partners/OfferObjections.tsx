import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isNewPromise, type OfferStatus, offerObjections } from '../../domain/offers.ts';
import type { Offer, OfferItem } from './OffersTab.tsx';
import classes from './partners.module.css';

/**
 * What speaks against an offer as it stands in the form, by the rule that the desk itself goes by: too few are left, nobody
 * allowed it, its authority has ended.
 */
export function objectionsTo(
  items: readonly OfferItem[],
  before: (Offer & { readonly itemId: string }) | null,
  after: {
    readonly itemId: string;
    readonly quantity: number;
    readonly offeredOn: string | null;
    readonly status: OfferStatus;
  },
) {
  const item = items.find(({ id }) => id === after.itemId);
  if (!item || after.offeredOn === null) return [];
  const dated = { ...after, offeredOn: after.offeredOn };
  const others = item.offers.filter(({ id }) => id !== before?.id);
  return isNewPromise(before, dated) ? offerObjections(item, others, dated) : [];
}

/** Says it and asks for the reason, which stays with the offer. */
export function OfferObjections({
  objections,
  reason,
  onChange,
  error,
}: {
  readonly objections: ReturnType<typeof objectionsTo>;
  readonly reason: string;
  readonly onChange: (reason: string) => void;
  readonly error: string | null;
}) {
  const { t } = useTranslation('partners');
  if (objections.length === 0) return null;
  return (
    <div className={classes.warning}>
      <div role="status">
        <strong className="late">{t('objectedTo')}</strong>
        <ul>
          {objections.map((objection) => (
            <li key={objection.code}>
              {objection.code !== 'overPromised'
                ? t(`objection.${objection.code}`)
                : objection.left === 0
                  ? t('objection.nothingLeft')
                  : t('objection.overPromised', { count: objection.left })}
            </li>
          ))}
        </ul>
      </div>
      <TextInput
        mt="xs"
        label={t('overReason')}
        description={t('overReasonHelp')}
        value={reason}
        withAsterisk
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
        error={error}
      />
    </div>
  );
}
