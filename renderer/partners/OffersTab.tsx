import { Button, Menu, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OFFER_KINDS } from '../../domain/offers.ts';
import { type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { MoreMenu } from '../components/MoreMenu.tsx';
import { Nothing } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { useLocale } from '../i18n/locale.ts';
import { Filter, FilterBar, OwnerFilter, TargetFilter } from './FilterBar.tsx';
import { OfferForm } from './OfferForm.tsx';
import { OfferItemForm } from './OfferItemForm.tsx';
import { OfferRow } from './OfferRow.tsx';
import type { TabProps } from './PartnersPage.tsx';
import classes from './partners.module.css';
import { ReasonDialog } from './ReasonDialog.tsx';

export type Offers = Outputs['offers']['list'];
export type OfferItem = Offers['items'][number];
export type Offer = OfferItem['offers'][number];

/** What we may give, how much of it is left and by whose leave, and to whom it was offered. */
export function OffersTab(props: TabProps) {
  const trpc = useTRPC();
  const offers = useQuery(trpc.offers.list.queryOptions());
  return <QueryState query={offers}>{(found) => <Stock {...props} found={found} />}</QueryState>;
}

function Stock({ found, question, ask }: TabProps & { readonly found: Offers }) {
  const { t } = useTranslation(['partners', 'words']);
  const [isAdding, setIsAdding] = useState(false);
  const { items, today } = found;
  const made = items.flatMap(({ offers }) => offers);
  const isFilteredByOffer = question.target !== undefined || question.owner !== undefined;
  const shown = items
    .filter(({ kind }) => question.kind === undefined || kind === question.kind)
    .map((item) => ({
      item,
      offers: item.offers.filter(
        ({ country, owner }) =>
          (question.target === undefined || country.id === question.target) &&
          (question.owner === undefined || owner?.id === question.owner),
      ),
    }))
    // Who looks for a state wants its offers, not everything it was never offered.
    .filter(({ offers }) => !isFilteredByOffer || offers.length > 0);
  return (
    <>
      <FilterBar
        isFiltered={isFilteredByOffer || question.kind !== undefined}
        onClear={() => ask({ target: null, owner: null, kind: null })}
        action={
          <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
            {t('partners:addItem')}
          </Button>
        }
      >
        {items.length > 0 && (
          <>
            <Filter
              label={t('partners:offerKind')}
              any={t('partners:anyKind')}
              data={OFFER_KINDS.filter((kind) => items.some((item) => item.kind === kind)).map((value) => ({
                value,
                label: t(`words:offerKind.${value}`),
              }))}
              value={question.kind}
              onChange={(kind) => ask({ kind })}
            />
            <TargetFilter
              question={question}
              ask={ask}
              states={made.map(({ country }) => country)}
              label={t('partners:offeredTo')}
            />
            <OwnerFilter question={question} ask={ask} owners={made.map(({ owner }) => owner)} />
          </>
        )}
      </FilterBar>
      {items.length === 0 && <Nothing>{t('partners:noItems')}</Nothing>}
      {items.length > 0 && shown.length === 0 && <Nothing>{t('partners:noneFiltered')}</Nothing>}
      {shown.map(({ item, offers }) => (
        <ItemSection key={item.id} item={item} offers={offers} items={items} today={today} />
      ))}
      {isAdding && <OfferItemForm item={null} onClose={() => setIsAdding(false)} />}
    </>
  );
}

function ItemSection({
  item,
  offers,
  items,
  today,
}: {
  readonly item: OfferItem;
  readonly offers: readonly Offer[];
  readonly items: readonly OfferItem[];
  readonly today: string;
}) {
  const { t } = useTranslation(['partners', 'words']);
  const { shortDate } = useLocale();
  const [doing, setDoing] = useState<'offer' | 'correct' | 'close' | null>(null);
  const close = (): void => setDoing(null);
  const { id, name, authority, validUntil, closedOn, closedReason } = item;
  return (
    <Section
      title={name}
      count={t(`words:offerKind.${item.kind}`)}
      action={
        <div className={classes.acts}>
          <Button size="compact-xs" variant="default" onClick={() => setDoing('offer')}>
            {t('partners:offerIt')}
          </Button>
          <MoreMenu label={t('partners:more', { name })}>
            <Menu.Item onClick={() => setDoing('correct')}>{t('partners:correctItem')}</Menu.Item>
            {closedOn === null && <Menu.Item onClick={() => setDoing('close')}>{t('partners:closeItem')}</Menu.Item>}
          </MoreMenu>
        </div>
      }
    >
      <Text size="sm">
        <StockWords item={item} />
        <span className="dim">
          {' · '}
          {[
            authority === null ? null : t('partners:byAuthority', { authority }),
            validUntil === null ? null : t('partners:validUntilDay', { date: shortDate(validUntil) }),
            closedOn === null
              ? null
              : t('partners:closedOn', { date: shortDate(closedOn), reason: closedReason ?? '' }),
            t(`words:marking.${item.marking}`),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </Text>
      {offers.length === 0 ? (
        <Text size="sm" className="dim">
          {t('partners:nobodyOffered')}
        </Text>
      ) : (
        <ul className="quiet-list">
          {offers.map((offer) => (
            <OfferRow key={offer.id} offer={offer} items={items} itemId={id} today={today} />
          ))}
        </ul>
      )}
      {doing === 'offer' && <OfferForm offer={null} items={items} itemId={id} countryId={null} onClose={close} />}
      {doing === 'correct' && <OfferItemForm item={item} onClose={close} />}
      {doing === 'close' && (
        <ReasonDialog
          title={t('partners:closeItem')}
          explain={t('partners:closeItemHelp')}
          done={t('partners:itemClosed')}
          onSave={(reason) => trpcClient.offers.closeItem.mutate({ itemId: id, reason })}
          onClose={close}
        />
      )}
    </Section>
  );
}

const TONES = {
  overPromised: 'late',
  notAuthorised: 'late',
  expired: 'late',
  closed: 'dim',
  gone: 'due',
  nearlyGone: 'due',
  open: undefined,
} as const;

/** How it stands and how much is left, in words; what is wrong with it in colour too. */
function StockWords({ item }: { readonly item: OfferItem }) {
  const { t } = useTranslation(['partners', 'words']);
  const { promised, left, quantity, stock } = item;
  const amount =
    quantity === null || left === null
      ? t('partners:promisedOfAny', { count: promised })
      : t('partners:promisedOf', { promised, quantity, left: Math.max(0, left) });
  return (
    <>
      <span className={TONES[stock]}>{t(`words:stock.${stock}`)}</span>
      {` · ${amount}`}
    </>
  );
}
