import { useDebouncedValue } from '@mantine/hooks';
import { Spotlight } from '@mantine/spotlight';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { useLocale } from '../i18n/locale.ts';
import { findCountries } from './find-countries.ts';
import classes from './search.module.css';

const TYPING_MS = 100;
const SHOWN_COUNTRIES = 8;

/** Jump to a country, or to the country of a person, by a few letters without accents. */
export function Search() {
  const trpc = useTRPC();
  const navigate = useNavigate();
  const { t } = useTranslation('common');
  const { countryName } = useLocale();
  const [query, setQuery] = useState('');
  const [asked] = useDebouncedValue(query, TYPING_MS);
  const countries = useQuery(trpc.countries.list.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }));
  const people = useQuery(
    trpc.people.search.queryOptions(
      { query: asked },
      { enabled: asked.trim() !== '', placeholderData: keepPreviousData },
    ),
  );
  const found = findCountries(countries.data ?? [], query, countryName).slice(0, SHOWN_COUNTRIES);
  const open = (countryId: string): void => {
    void navigate({ to: '/countries/$countryId', params: { countryId } });
  };
  const persons = asked.trim() === '' ? [] : (people.data ?? []).filter(({ countryId }) => countryId !== null);
  return (
    <Spotlight.Root
      query={query}
      onQueryChange={setQuery}
      shortcut={null}
      clearQueryOnClose
      lockScroll={false}
      overlayProps={{ backgroundOpacity: 0.4, blur: 0 }}
      transitionProps={{ duration: 100 }}
    >
      <Spotlight.Search placeholder={t('searchHint')} aria-label={t('search')} />
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
                onClick={() => person.countryId && open(person.countryId)}
              />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found.length === 0 && persons.length === 0 && (
          <Spotlight.Empty>{t(query.trim() === '' ? 'searchEmpty' : 'searchNothing')}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
