import { Button, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { usePast } from '../history/past.ts';
import { AskRow } from './AskRow.tsx';
import { Doors, type OfCountry } from './Doors.tsx';
import { MoveRow } from './MovesTab.tsx';
import { OfferForm } from './OfferForm.tsx';
import { OfferRow } from './OfferRow.tsx';
import type { PartnersQuestion } from './partners-question.ts';

/** Of a day that has passed nobody weighs the ways in. */
type Partners = Omit<OfCountry, 'doors'>;

/** As many as stand beside a dossier; the page of partners has them all. */
const SHOWN = 4;

/** What concerns partners in a dossier: ways in, favours in both directions, what we offered, what the other side does. */
export function DossierPartners({ countryId }: { readonly countryId: string }) {
  const trpc = useTRPC();
  const past = usePast();
  const found = useQuery(trpc.partners.ofCountry.queryOptions({ countryId }, { enabled: past === null }));
  if (past) return past.partners && <PartnersOf of={past.partners} countryId={countryId} />;
  return (
    <QueryState query={found}>
      {(of) => (
        <>
          <Doors doors={of.doors} countryId={countryId} today={of.today} />
          <PartnersOf of={of} countryId={countryId} />
        </>
      )}
    </QueryState>
  );
}

function PartnersOf({ of, countryId }: { readonly of: Partners; readonly countryId: string }) {
  return (
    <>
      <AskList of={of} which="asksOnThem" search={{ target: countryId }} />
      <AskList of={of} which="asksToThem" search={{ partner: countryId }} />
      <OffersMade of={of} countryId={countryId} />
      <OtherSide of={of} countryId={countryId} />
    </>
  );
}

/** Favours asked about this state, or of it. The open ones come first; nothing stands there where nothing was asked. */
function AskList({
  of,
  which,
  search,
}: {
  readonly of: Partners;
  readonly which: 'asksOnThem' | 'asksToThem';
  readonly search: PartnersQuestion;
}) {
  const { t } = useTranslation('partners');
  const asks = of[which].toSorted((a, b) => Number(a.next === null) - Number(b.next === null));
  if (asks.length === 0) return null;
  return (
    <Section title={t(which)} count={asks.length}>
      <ul className="quiet-list">
        {asks.slice(0, SHOWN).map((ask) => (
          <AskRow key={ask.id} ask={ask} today={of.today} />
        ))}
      </ul>
      {asks.length > SHOWN && <MoreLink search={search} count={asks.length} />}
    </Section>
  );
}

function OffersMade({ of, countryId }: { readonly of: Partners; readonly countryId: string }) {
  const trpc = useTRPC();
  const { t } = useTranslation('partners');
  const stock = useQuery(trpc.offers.list.queryOptions());
  const [isOffering, setIsOffering] = useState(false);
  const items = stock.data?.items ?? [];
  return (
    <Section
      title={t('offersMade')}
      action={
        items.length > 0 && (
          <Button size="compact-xs" variant="subtle" onClick={() => setIsOffering(true)}>
            {t('addOffer')}
          </Button>
        )
      }
    >
      {of.offers.length === 0 && (
        <Text size="sm" className="dim">
          {t('noOffersMade')}{' '}
          {stock.data && items.length === 0 && (
            <Link to="/partners" search={{ tab: 'offers' }}>
              {t('toTheList')}
            </Link>
          )}
        </Text>
      )}
      <ul className="quiet-list">
        {of.offers.slice(0, SHOWN).map(({ item, ...offer }) => (
          <OfferRow key={offer.id} offer={offer} items={items} itemId={item.id} today={of.today} atHome={item.name} />
        ))}
      </ul>
      {of.offers.length > SHOWN && <MoreLink search={{ tab: 'offers', target: countryId }} count={of.offers.length} />}
      {isOffering && (
        <OfferForm
          offer={null}
          items={items}
          itemId={null}
          countryId={countryId}
          onClose={() => setIsOffering(false)}
        />
      )}
    </Section>
  );
}

function OtherSide({ of, countryId }: { readonly of: Partners; readonly countryId: string }) {
  const { t } = useTranslation('partners');
  return (
    <Section title={t('otherSide')}>
      {of.moves.length === 0 ? (
        <Text size="sm" className="dim">
          {t('noMovesHere')}
        </Text>
      ) : (
        <>
          <ol className="quiet-list">
            {of.moves.map((move) => (
              <MoveRow key={move.id} move={move} isAtHome />
            ))}
          </ol>
          <Link to="/partners" search={{ tab: 'moves', target: countryId }}>
            {t('allMoves')}
          </Link>
        </>
      )}
    </Section>
  );
}

function MoreLink({ search, count }: { readonly search: PartnersQuestion; readonly count: number }) {
  const { t } = useTranslation('partners');
  return (
    <Link to="/partners" search={search}>
      {t('showAll', { count })}
    </Link>
  );
}
