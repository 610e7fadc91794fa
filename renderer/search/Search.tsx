import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { useLocale } from '../i18n/locale.ts';
import { findBodies } from '../people/BodySelect.tsx';
import { useTripDays } from '../trips/use-trip-days.ts';
import { countriesBeginning, findCountries } from './find-countries.ts';
import { findTrips } from './find-trips.ts';
import { takeEarlySearch } from './open-search.ts';
import classes from './search.module.css';

const TYPING_MS = 100;
const SHOWN_COUNTRIES = 8;
const SHOWN_BODIES = 5;
const SHOWN_TRIPS = 5;

/** Jump to a country, a person, a body or a trip, by a few letters without accents. */
export function Search() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { t } = useTranslation('common');
  const { countryName } = useLocale();
  const days = useTripDays();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query, TYPING_MS);
  const countries = useQuery(trpc.countries.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const people = useQuery(
    trpc.people.search.queryOptions(
      { query: asked },
      { enabled: asked.trim() !== '', placeholderData: keepPreviousData },
    ),
  );
  const open = (countryId: string): void => {
    void navigate({ to: '/countries/$countryId', params: { countryId } });
  };
  const persons = asked.trim() === '' ? [] : (people.data ?? []);
  const bodies = useQuery(trpc.bodies.list.queryOptions());
  const foundBodies = query.trim() === '' ? [] : findBodies(bodies.data ?? [], query, null).slice(0, SHOWN_BODIES);
  const trips = useQuery(trpc.trips.list.queryOptions(undefined, { enabled: query.trim() !== '' }));
  const foundTrips = findTrips(trips.data?.trips ?? [], query).slice(0, SHOWN_TRIPS);
  const isNobody = persons.length === 0 && foundBodies.length === 0 && foundTrips.length === 0;
  // A slip in the name of a state may be the name of somebody: only where nobody and nothing else is called so.
  const isSlip = isNobody && asked === query && !people.isFetching;
  const found = (isSlip ? findCountries : countriesBeginning)(countries.data ?? [], query, countryName).slice(
    0,
    SHOWN_COUNTRIES,
  );
  const takeEarly = (): void => {
    const early = takeEarlySearch();
    // At once: the next letter may be there already.
    if (early !== '') flushSync(() => setQuery((before) => before + early));
  };
  return (
    <Spotlight.Root
      data-search
      onSpotlightClose={takeEarlySearch}
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      clearQueryOnClose
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      transitionProps={{ duration: 100 }}
    >
      <Spotlight.Search
        placeholder={t('searchHint')}
        aria-label={t('search')}
        onFocus={takeEarly}
        onKeyDown={takeFirst}
      />
      <Spotlight.ActionsList>
        {found.length > 0 && (
          <Spotlight.ActionsGroup label={t('countries')}>
            {found.map((country) => (
              <Spotlight.Action
                className={classes.found ?? ''}
                key={country.id}
                label={countryName(country)}
                description={country.iso3 ?? ''}
                leftSection={<CountryFlag iso2={country.iso2} />}
                onClick={() => open(country.id)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {persons.length > 0 && (
          <Spotlight.ActionsGroup label={t('people')}>
            {persons.map((person) => (
              <Spotlight.Action
                className={classes.found ?? ''}
                key={person.id}
                label={person.name}
                description={[person.post, person.countryName].filter(Boolean).join(' · ')}
                onClick={() => void navigate({ to: '/people/$personId', params: { personId: person.id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {foundBodies.length > 0 && (
          <Spotlight.ActionsGroup label={t('bodies')}>
            {foundBodies.map((body) => (
              <Spotlight.Action
                className={classes.found ?? ''}
                key={body.id}
                label={body.name}
                description={body.nameEn ?? ''}
                onClick={() => void navigate({ to: '/bodies/$bodyId', params: { bodyId: body.id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {foundTrips.length > 0 && (
          <Spotlight.ActionsGroup label={t('trips')}>
            {foundTrips.map((trip) => (
              <Spotlight.Action
                className={classes.found ?? ''}
                key={trip.id}
                label={trip.title}
                description={[days(trip), trip.places.join(', ')].filter(Boolean).join(' · ')}
                onClick={() => void navigate({ to: '/trips/$tripId', params: { tripId: trip.id } })}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length === 0 && isNobody && (
          <Spotlight.Empty>{t(query.trim() === '' ? 'searchEmpty' : 'searchNothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}

/** Enter takes what stands first. The library marks it only when it was there already as one typed, and people come a moment later. */
function takeFirst(event: KeyboardEvent<HTMLInputElement>): void {
  if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
  const found = event.currentTarget.closest('[role="dialog"]');
  if (found?.querySelector('[data-action][data-selected]')) return;
  found?.querySelector<HTMLElement>('[data-action]')?.click();
}
