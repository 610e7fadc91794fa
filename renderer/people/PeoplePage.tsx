import { Button, Select, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconArrowsExchange, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { STANCES } from '../../domain/person.ts';
import { type Inputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { CountrySelect } from '../components/CountrySelect.tsx';
import { Nothing, Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { BodySelect } from './BodySelect.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { PersonForm } from './PersonForm.tsx';
import classes from './people.module.css';
import { type PeopleFilters, readPeopleFilters } from './people-filters.ts';

const TYPING_MS = 100;
const UNVERIFIED_DAYS = [90, 180, 365] as const;

/** Everyone opposite, found while one types; ten thousand are read page by page. */
export function PeoplePage() {
  const trpc = useTRPC();
  const { t } = useTranslation('people');
  const filters = useSearch({ from: '/people' });
  const [isAdding, setIsAdding] = useState(false);
  const [find] = useDebouncedValue(filters.find ?? '', TYPING_MS);
  const input: Inputs['people']['list'] = {
    query: find,
    countryId: filters.country ?? null,
    bodyId: filters.body ?? null,
    stance: filters.stance ?? null,
    ownerId: filters.owner ?? null,
    unverifiedDays: filters.unverified ?? null,
  };
  const pages = useInfiniteQuery({
    queryKey: [...trpc.people.list.queryKey(input), 'pages'],
    queryFn: ({ pageParam }) => trpcClient.people.list.query({ ...input, offset: pageParam }),
    initialPageParam: 0,
    getNextPageParam: (page) => page.nextOffset,
    placeholderData: keepPreviousData,
  });
  const isFiltered = Object.keys(filters).length > 0;
  return (
    <Page
      title={t('title')}
      explain={t('explain')}
      actions={
        <div className={classes.actions}>
          <Button
            variant="default"
            leftSection={<IconArrowsExchange size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/exchange" {...props} />}
          >
            {t('exchange')}
          </Button>
          <Button
            variant="default"
            leftSection={<IconUsers size={16} aria-hidden />}
            renderRoot={(props) => <Link to="/people/duplicates" {...props} />}
          >
            {t('duplicates')}
          </Button>
          <Button leftSection={<IconUserPlus size={16} aria-hidden />} onClick={() => setIsAdding(true)}>
            {t('add')}
          </Button>
        </div>
      }
    >
      <Filters filters={filters} />
      <QueryState query={pages}>
        {(found) => {
          const people = found.pages.flatMap((page) => page.people);
          const [first] = found.pages;
          return (
            <>
              <Text size="sm" className="dim" aria-live="polite">
                {first && first.total > 0 && t('shown', { count: first.total })}
                {first?.isGuess && ` · ${t('guess')}`}
              </Text>
              {people.length === 0 ? (
                <Nothing>{isFiltered ? t('nothing') : t('empty')}</Nothing>
              ) : (
                <PeopleTable people={people} />
              )}
              {pages.hasNextPage && (
                <Button
                  variant="default"
                  size="xs"
                  mt="sm"
                  loading={pages.isFetchingNextPage}
                  onClick={() => pages.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              )}
            </>
          );
        }}
      </QueryState>
      {isAdding && <PersonForm person={null} countryId={filters.country ?? null} onClose={() => setIsAdding(false)} />}
    </Page>
  );
}

function Filters({ filters }: { readonly filters: PeopleFilters }) {
  const trpc = useTRPC();
  const { t } = useTranslation(['people', 'words']);
  const navigate = useNavigate();
  const officers = useQuery(trpc.officers.list.queryOptions());
  const show = (changed: PeopleFilters): void => {
    void navigate({ to: '/people', search: changed, replace: true });
  };
  const set = (key: keyof PeopleFilters, value: string | null): void =>
    show(readPeopleFilters({ ...filters, [key]: value ?? '' }));
  const select = (
    key: 'stance' | 'owner' | 'unverified',
    label: string,
    any: string,
    data: readonly { readonly value: string; readonly label: string }[],
  ) => (
    <Select
      size="xs"
      w={key === 'unverified' ? 165 : 140}
      aria-label={label}
      placeholder={any}
      data={[...data]}
      value={filters[key] === undefined ? null : String(filters[key])}
      onChange={(value) => set(key, value)}
      clearable
      clearButtonProps={{ 'aria-label': any }}
      comboboxProps={{ width: 220, position: 'bottom-start' }}
    />
  );
  return (
    <div className={classes.filters}>
      <TextInput
        size="xs"
        w={220}
        aria-label={t('people:find')}
        placeholder={t('people:findHint')}
        value={filters.find ?? ''}
        onChange={({ currentTarget }) => set('find', currentTarget.value)}
      />
      <CountrySelect
        isFilter
        label={t('people:country')}
        none={t('people:anyCountry')}
        value={filters.country ?? null}
        onChange={(value) => set('country', value)}
      />
      <BodySelect
        isFilter
        canAdd={false}
        label={t('people:body')}
        none={t('people:anyBody')}
        countryId={filters.country ?? null}
        value={filters.body ?? null}
        onChange={(value) => set('body', value)}
      />
      {select(
        'stance',
        t('people:stance'),
        t('people:anyStance'),
        STANCES.map((value) => ({ value, label: t(`words:stance.${value}`) })),
      )}
      {select(
        'owner',
        t('people:owner'),
        t('people:anyOwner'),
        (officers.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
      )}
      {select(
        'unverified',
        t('people:unverified'),
        t('people:anyVerified'),
        UNVERIFIED_DAYS.map((days) => ({
          value: String(days),
          label: `${t('people:unverified')} ${t('people:unverifiedDays', { count: days })}`,
        })),
      )}
      {Object.keys(filters).length > 0 && (
        <Button size="xs" variant="subtle" onClick={() => show({})}>
          {t('people:clear')}
        </Button>
      )}
    </div>
  );
}
