import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConversationDialog } from '../conversation/ConversationDialog.tsx';
import { useLocale } from '../i18n/locale.ts';
import type { TripEvent } from './TripPage.tsx';
import classes from './trips.module.css';

/** What the record knows of a meeting, read afresh: with whom, last met, promised both ways, what may be offered. */
export function KnownFacts({ event }: { readonly event: TripEvent }) {
  const { t } = useTranslation(['trips', 'words']);
  const { shortDate } = useLocale();
  const { lastMet, promises, offers } = event;
  return (
    <div className={classes.known}>
      {event.people.length === 0 && <p className="late">{t('trips:nobodyMet')}</p>}
      {event.people.map((person) => (
        <div key={person.id}>
          <Link to="/people/$personId" params={{ personId: person.id }}>
            {person.name}
          </Link>
          {person.nativeName && <span lang="und"> {person.nativeName}</span>}
          {person.post && <>, {person.post}</>}
          <div className={`${classes.small} dim`}>
            {[
              person.addressForm && t('trips:addressedAs', { form: person.addressForm }),
              person.pronunciation && t('trips:said', { as: person.pronunciation }),
              person.languages,
              person.needsInterpreter === true && t('trips:needsInterpreter'),
              person.stance && t(`words:stance.${person.stance}`),
              person.lastMetOn ? t('trips:lastMet', { date: shortDate(person.lastMetOn) }) : t('trips:neverMet'),
            ]
              .filter(Boolean)
              .join(' · ')}
          </div>
          {person.biography ? (
            <div className={classes.small}>
              {person.biography.text}{' '}
              <span className="dim">{t('trips:asOf', { date: shortDate(person.biography.asOf) })}</span>{' '}
              <Link to="/people/$personId" params={{ personId: person.id }}>
                {person.biography.source}
              </Link>
            </div>
          ) : (
            <div className={`${classes.small} late`}>{t('trips:noBiography')}</div>
          )}
        </div>
      ))}
      {event.countries.length > 0 && (
        <div>
          {event.countries.map(({ id, name }) => (
            <span key={id} className={classes.state}>
              <Link to="/countries/$countryId" params={{ countryId: id }}>
                {name}
              </Link>
            </span>
          ))}
        </div>
      )}
      {lastMet && (
        <div>
          {t(lastMet.withWhom.length > 0 ? 'trips:lastContactWith' : 'trips:lastContact', {
            names: lastMet.withWhom.join(', '),
            date: shortDate(lastMet.on),
            kind: t(`words:actionKind.${lastMet.kind}`),
            summary: lastMet.summary,
          })}{' '}
          <EntryButton actionId={lastMet.id} on={lastMet.on} />
        </div>
      )}
      {promises.length > 0 && (
        <ul className={classes.plain} aria-label={t('trips:openPromises')}>
          {promises.map((promise, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the same may have been promised twice, and the list is read anew as a whole.
            <li key={index}>
              <strong>{t(`words:direction.${promise.direction}`)}</strong> {promise.text}{' '}
              <span className="dim">
                {[promise.by, promise.dueOn && t('trips:dueOn', { date: shortDate(promise.dueOn) })]
                  .filter(Boolean)
                  .join(' · ')}
              </span>{' '}
              <PromiseSource promise={promise} states={event.countries} />
            </li>
          ))}
        </ul>
      )}
      {offers.length > 0 && (
        <details className={classes.small}>
          <summary>{t('trips:mayBeOffered', { count: offers.length })}</summary>
          <ul className={classes.plain}>
            {offers.map((offer) => (
              <li key={offer.name}>
                {offer.name}
                <span className="dim">
                  {' '}
                  {[
                    offer.authority ?? t('trips:nobodyAllowed'),
                    offer.left !== null && t('trips:left', { count: offer.left }),
                    offer.toThem &&
                      t('trips:offeredThem', {
                        count: offer.toThem.quantity,
                        date: shortDate(offer.toThem.offeredOn),
                      }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            ))}
          </ul>
          <Link to="/partners" search={{ tab: 'offers' }}>
            {t('trips:toOffers')}
          </Link>
        </details>
      )}
    </div>
  );
}

/** Where a promise is known from: the entry with which it was made, else the dossier that lists it. */
function PromiseSource({
  promise: { actionId, madeOn, country },
  states,
}: {
  readonly promise: TripEvent['promises'][number];
  readonly states: TripEvent['countries'];
}) {
  const { t } = useTranslation('trips');
  if (actionId !== null && madeOn !== null) return <EntryButton actionId={actionId} on={madeOn} />;
  const state = states.find(({ name }) => name === country);
  if (!state) return null;
  return (
    <Link to="/countries/$countryId" params={{ countryId: state.id }}>
      {t('toDossier', { name: state.name })}
    </Link>
  );
}

/** Opens the entry of the log from which something is known. */
function EntryButton({ actionId, on }: { readonly actionId: string; readonly on: string }) {
  const { t } = useTranslation('trips');
  const { shortDate } = useLocale();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button size="compact-xs" variant="subtle" px={2} onClick={() => setIsOpen(true)}>
        {t('toEntry', { date: shortDate(on) })}
      </Button>
      {isOpen && <ConversationDialog actionId={actionId} onClose={() => setIsOpen(false)} />}
    </>
  );
}
