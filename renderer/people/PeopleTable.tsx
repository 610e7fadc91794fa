import { Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Outputs } from '../api/trpc.ts';
import { CountryFlag } from '../components/CountryFlag.tsx';
import { useLocale } from '../i18n/locale.ts';
import { PersonLink } from './PersonName.tsx';
import classes from './people.module.css';

type Listed = Outputs['people']['list']['people'][number];

export function PeopleTable({ people }: { readonly people: readonly Listed[] }) {
  const { t } = useTranslation('people');
  return (
    <Table.ScrollContainer minWidth={760}>
      <Table verticalSpacing={6} className={classes.table ?? ''} aria-label={t('title')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('fields.name')}</Table.Th>
            <Table.Th w="18%">{t('country')}</Table.Th>
            <Table.Th w="14%">{t('stance')}</Table.Th>
            <Table.Th w="15%">{t('owner')}</Table.Th>
            <Table.Th w="12%">{t('lastMet')}</Table.Th>
            <Table.Th w="12%">{t('fields.verifiedOn')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((person) => (
            <Row key={person.id} person={person} />
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

/** Remembered: the pages before need not be drawn again for the next hundred. */
const Row = memo(function Row({ person }: { readonly person: Listed }) {
  const { t } = useTranslation(['people', 'words']);
  const { countryName, shortDate } = useLocale();
  const { countryId, iso2, nameEn, nameSq, nameSr } = person;
  return (
    <Table.Tr>
      <Table.Td>
        <PersonLink person={person} />
        <Text size="xs" className="dim">
          {person.post ?? t('people:noPost')}
        </Text>
      </Table.Td>
      <Table.Td>
        {countryId !== null && nameEn !== null && (
          <>
            <CountryFlag iso2={iso2} />{' '}
            <Link to="/countries/$countryId" params={{ countryId }}>
              {countryName({ nameEn, nameSq: nameSq ?? nameEn, nameSr: nameSr ?? nameEn })}
            </Link>
          </>
        )}
      </Table.Td>
      <Table.Td>
        {person.stance && t(`words:stance.${person.stance}`)}
        {person.influence && (
          <Text size="xs" className="dim">
            {t(`people:influences.${person.influence}`)}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{person.ownerName}</Table.Td>
      <Table.Td>
        {person.lastMetOn ? shortDate(person.lastMetOn) : <span className="dim">{t('people:never')}</span>}
      </Table.Td>
      <Table.Td>
        {person.verifiedOn ? shortDate(person.verifiedOn) : <span className="dim">{t('people:never')}</span>}
      </Table.Td>
    </Table.Tr>
  );
});
