import { Menu, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OFFER_STATUSES, type OfferStatus } from '../../domain/offers.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { MoreMenu } from '../components/MoreMenu.tsx';
import { useLocale } from '../i18n/locale.ts';
import { OfferForm } from './OfferForm.tsx';
import { OfferStatusForm } from './OfferStatusForm.tsx';
import type { Offer, OfferItem } from './OffersTab.tsx';
import classes from './partners.module.css';

/** One offer to one state: when, by whom, what became of it, and why it was made where it should not have been. */
export function OfferRow({
  offer,
  items,
  itemId,
  today,
  atHome = null,
}: {
  readonly offer: Offer;
  readonly items: readonly OfferItem[];
  readonly itemId: string;
  readonly today: string;
  /** On the page of its own state: what is offered, which then has to be named in place of the state. */
  readonly atHome?: string | null;
}) {
  const { t } = useTranslation(['partners', 'words', 'common']);
  const { countryName, shortDate } = useLocale();
  const [doing, setDoing] = useState<'correct' | OfferStatus | null>(null);
  const close = (): void => setDoing(null);
  const { country, person, status, statusOn, statusNote, overReason } = offer;
  const name = countryName(country);
  return (
    <li className={classes.row}>
      {atHome === null && <CountryFlag iso2={country.iso2} />}
      <div className={classes.grow}>
        <div>
          {atHome ?? (
            <Link to="/countries/$countryId" params={{ countryId: country.id }}>
              {name}
            </Link>
          )}
          {person && `, ${person.name}`}
          {offer.quantity > 1 && ` · ${offer.quantity}`}
          {' · '}
          <strong>{t(`words:offerStatus.${status}`)}</strong>
          {offer.isLeftOpen && <span className="late"> · {t('partners:leftOpen')}</span>}
        </div>
        <Text size="xs" className="dim">
          {[
            t('partners:offeredOnBy', {
              date: shortDate(offer.offeredOn),
              who: offer.owner?.name ?? t('common:nobody'),
            }),
            statusOn === null
              ? null
              : t('partners:statusSince', { status: t(`words:offerStatus.${status}`), date: shortDate(statusOn) }),
            statusNote,
            t(`words:marking.${offer.marking}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </Text>
        {overReason && <p className={classes.reason}>{t('partners:allTheSame', { reason: overReason })}</p>}
      </div>
      <MoreMenu label={t('partners:more', { name: atHome ?? name })}>
        {OFFER_STATUSES.filter((each) => each !== status).map((each) => (
          <Menu.Item key={each} onClick={() => setDoing(each)}>
            {t(`words:offerStatus.${each}`)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => setDoing('correct')}>{t('partners:correctOffer')}</Menu.Item>
      </MoreMenu>
      {doing === 'correct' && (
        <OfferForm offer={offer} items={items} itemId={itemId} countryId={null} onClose={close} />
      )}
      {doing !== null && doing !== 'correct' && (
        <OfferStatusForm offer={offer} items={items} itemId={itemId} status={doing} today={today} onClose={close} />
      )}
    </li>
  );
}
