import { ActionIcon, Select, Table, Text, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { type ExchangeField, RECORD_KINDS, type RecordKind } from '../../domain/exchange-field.ts';
import { EXCHANGE_FIELDS } from '../../domain/exchange-fields.ts';
import { guessFields, type Mapping } from '../../domain/header-mapping.ts';
import type { CurrentImport } from './ExchangePage.tsx';
import classes from './exchange.module.css';

type Sheet = CurrentImport['summary']['sheets'][number];
const NONE = 'none';

/** One sheet: what its rows are, what each column fills, and what holds for all rows. */
export function SheetMapping({
  sheet,
  mapping,
  onChange,
}: {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const { t } = useTranslation('exchange');
  const { kind } = mapping;
  const choose = (value: string | null): void => {
    const chosen = value === NONE ? null : (value as RecordKind);
    const fields = chosen ? guessFields(chosen, sheet.columns) : sheet.columns.map(() => null);
    onChange({ kind: chosen, fields, fixed: [] });
  };
  return (
    <>
      <div className={classes.bar}>
        <div className={classes.grow}>
          <Text fw={600}>{sheet.name}</Text>
          <Text size="sm" className="dim">
            {t('rows', { count: sheet.rowCount })}
            {sheet.isHidden && ` · ${t('hiddenSheet')}`}
          </Text>
        </div>
        <Select
          size="xs"
          w={240}
          label={t('rowsAre')}
          value={kind ?? NONE}
          allowDeselect={false}
          data={[
            ...RECORD_KINDS.map((value) => ({ value: value as string, label: t(`rowsOf.${value}`) })),
            { value: NONE, label: t('leaveOut') },
          ]}
          onChange={choose}
        />
      </div>
      {kind && (
        <>
          <Columns sheet={sheet} mapping={mapping} kind={kind} onChange={onChange} />
          <FixedFields mapping={mapping} kind={kind} onChange={onChange} />
        </>
      )}
    </>
  );
}

function Columns({
  sheet,
  mapping,
  kind,
  onChange,
}: {
  readonly sheet: Sheet;
  readonly mapping: Mapping;
  readonly kind: RecordKind;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const { t } = useTranslation('exchange');
  const options = EXCHANGE_FIELDS[kind].map(({ id, header }) => ({ value: id, label: header }));
  return (
    <Table.ScrollContainer minWidth={680}>
      <Table aria-label={t('mapTitle')} verticalSpacing={4} className={classes.table ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th w="26%">{t('column')}</Table.Th>
            <Table.Th>{t('sample')}</Table.Th>
            <Table.Th w={250}>{t('field')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sheet.columns.map((column, index) => {
            const name = column || t('noHeading', { number: index + 1 });
            const samples = sheet.samples.map((row) => row[index] ?? '').filter((cell) => cell.trim() !== '');
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: headings may repeat, and the columns of a file keep their places.
              <Table.Tr key={`${index}-${column}`}>
                <Table.Td>{name}</Table.Td>
                <Table.Td className={classes.sample ?? ''}>{samples.join(' · ')}</Table.Td>
                <Table.Td>
                  <Select
                    size="xs"
                    aria-label={t('fieldOf', { column: name })}
                    data={options}
                    value={mapping.fields[index] ?? null}
                    placeholder={t('notTaken')}
                    searchable
                    clearable
                    clearButtonProps={{ 'aria-label': t('notTaken') }}
                    onChange={(field) => onChange({ ...mapping, fields: mapping.fields.with(index, field) })}
                  />
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function FixedFields({
  mapping,
  kind,
  onChange,
}: {
  readonly mapping: Mapping;
  readonly kind: RecordKind;
  readonly onChange: (mapping: Mapping) => void;
}) {
  const { t } = useTranslation('exchange');
  const { fixed, fields } = mapping;
  const isSaid = ({ id }: ExchangeField): boolean =>
    fields.includes(id) || fixed.some(({ field, text }) => field === id && text.trim() !== '');
  const missing = EXCHANGE_FIELDS[kind].filter(
    (field) => field.isRequired && !isSaid(field) && !isComposed(field, fields),
  );
  const free = EXCHANGE_FIELDS[kind].filter(
    ({ id, shape }) => shape !== 'id' && !fixed.some(({ field }) => field === id),
  );
  const headerOf = (id: string): string => EXCHANGE_FIELDS[kind].find((field) => field.id === id)?.header ?? id;
  return (
    <>
      {missing.length > 0 && (
        <Text size="sm" className="due" role="status">
          {t('needed', { fields: missing.map(({ header }) => header).join(', ') })}
        </Text>
      )}
      <div className={classes.bar}>
        {fixed.map(({ field, text }, index) => (
          <TextInput
            key={field}
            size="xs"
            label={t('fixedValue', { field: headerOf(field) })}
            value={text}
            onChange={({ currentTarget }) =>
              onChange({ ...mapping, fixed: fixed.with(index, { field, text: currentTarget.value }) })
            }
            rightSection={
              <ActionIcon
                size="sm"
                variant="subtle"
                aria-label={t('remove', { field: headerOf(field) })}
                onClick={() => onChange({ ...mapping, fixed: fixed.toSpliced(index, 1) })}
              >
                <IconX size={14} aria-hidden />
              </ActionIcon>
            }
          />
        ))}
        <Select
          size="xs"
          w={240}
          label={t('fixed')}
          placeholder={t('addFixed')}
          value={null}
          searchable
          data={free.map(({ id, header }) => ({ value: id, label: header }))}
          onChange={(field) => field && onChange({ ...mapping, fixed: [...fixed, { field, text: '' }] })}
        />
      </div>
    </>
  );
}

/** A name may come in parts; a person of a post by its id; the state of an entry by whom one met or where. */
function isComposed({ id }: ExchangeField, fields: readonly (string | null)[]): boolean {
  if (id === 'name') return fields.includes('familyName') || fields.includes('givenName');
  if (id === 'person') return fields.includes('personId');
  return id === 'countries' && (fields.includes('people') || fields.includes('place'));
}
