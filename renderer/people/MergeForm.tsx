import { Modal, Radio, Stack, Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Inputs, type Outputs, trpcClient, useTRPC } from '../api/trpc.ts';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { useLocale } from '../i18n/locale.ts';
import classes from './people.module.css';

type Comparison = Outputs['duplicates']['compare'];
type Side = 'one' | 'other';
type Field = Inputs['duplicates']['merge']['taken'][number];

const FIELDS = [
  'name',
  'nativeName',
  'otherNames',
  'pronunciation',
  'addressForm',
  'countryId',
  'bornOn',
  'languages',
  'needsInterpreter',
  'note',
  'photoId',
  'ownerId',
  'deputyId',
  'verifiedOn',
] as const satisfies readonly Field[];

/** Two records side by side; where they differ, one value is chosen for each line, and the rest of both is kept. */
export function MergeForm({
  personId,
  otherPersonId,
  onClose,
}: {
  readonly personId: string;
  readonly otherPersonId: string;
  readonly onClose: () => void;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation(['people', 'common']);
  const compared = useQuery(trpc.duplicates.compare.queryOptions({ personId, otherPersonId }));
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t('people:merge.title')}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <QueryState query={compared}>{(sides) => <Choices sides={sides} onClose={onClose} />}</QueryState>
    </Modal>
  );
}

function Choices({ sides, onClose }: { readonly sides: Comparison; readonly onClose: () => void }) {
  const { t } = useTranslation(['people', 'common']);
  const textOf = useValues();
  const { isSaving, generalError, formProps } = useEntryForm(onClose);
  const { one, other } = sides;
  const [kept, setKept] = useState<Side>(weightOf(other) > weightOf(one) ? 'other' : 'one');
  const [chosen, setChosen] = useState<Partial<Record<Field, Side>>>({});
  const differing = FIELDS.filter((field) => one[field] !== other[field]);
  // Something beats nothing until somebody says otherwise.
  const sideOf = (field: Field): Side =>
    chosen[field] ?? (sides[kept][field] === null ? (kept === 'one' ? 'other' : 'one') : kept);
  const save = () =>
    trpcClient.duplicates.merge.mutate({
      keptId: sides[kept].id,
      goneId: sides[kept === 'one' ? 'other' : 'one'].id,
      taken: differing.filter((field) => sideOf(field) !== kept),
    });
  return (
    <form {...formProps(save, t('people:merge.done'))}>
      <Stack gap="sm">
        <Text size="sm" className="dim">
          {t('people:merge.explain')}
        </Text>
        <Table className={classes.choices ?? ''} aria-label={t('people:merge.title')} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="22%">{t('people:merge.field')}</Table.Th>
              <Table.Th>{one.name}</Table.Th>
              <Table.Th>{other.name}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row">{t('people:merge.keep')}</Table.Th>
              {(['one', 'other'] as const).map((side) => (
                <ChoiceCell
                  key={side}
                  name="kept"
                  label={sides[side].name}
                  isChosen={kept === side}
                  onChoose={() => setKept(side)}
                />
              ))}
            </Table.Tr>
            {differing.map((field) => (
              <Table.Tr key={field}>
                <Table.Th scope="row">{t(`people:fields.${field}`)}</Table.Th>
                {(['one', 'other'] as const).map((side) => (
                  <ChoiceCell
                    key={side}
                    name={field}
                    label={textOf(sides[side], field) ?? t('people:merge.nothing')}
                    isChosen={sideOf(field) === side}
                    onChoose={() => setChosen({ ...chosen, [field]: side })}
                  />
                ))}
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Th scope="row">{t('people:merge.counts')}</Table.Th>
              {[one, other].map((person) => (
                <Table.Td key={person.id}>
                  {t('people:merge.counted', {
                    posts: person.posts.length,
                    channels: person.channels.length,
                    promises: person.commitmentCount,
                  })}
                </Table.Td>
              ))}
            </Table.Tr>
          </Table.Tbody>
        </Table>
        <FormFoot error={generalError} isSaving={isSaving} onCancel={onClose} />
      </Stack>
    </form>
  );
}

function ChoiceCell({
  name,
  label,
  isChosen,
  onChoose,
}: {
  readonly name: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <Table.Td>
      <Radio name={name} checked={isChosen} onChange={onChoose} label={<span dir="auto">{label}</span>} />
    </Table.Td>
  );
}

/** How much hangs on a record: the fuller one is proposed to stay. */
function weightOf({ posts, channels, assessments, commitmentCount, lastMetOn }: Comparison['one']): number {
  return posts.length + channels.length + assessments.length + commitmentCount + (lastMetOn === null ? 0 : 1);
}

/** A field of a record as somebody reads it. */
function useValues(): (person: Comparison['one'], field: Field) => string | null {
  const trpc = useTRPC();
  const { t } = useTranslation('people');
  const { countryName, shortDate } = useLocale();
  const officers = useQuery(trpc.officers.list.queryOptions());
  return (person, field) => {
    const value = person[field];
    if (value === null) return null;
    if (field === 'countryId' && person.nameEn !== null) {
      const { nameEn, nameSq, nameSr } = person;
      return countryName({ nameEn, nameSq: nameSq ?? nameEn, nameSr: nameSr ?? nameEn });
    }
    if (field === 'ownerId' || field === 'deputyId') return officers.data?.find(({ id }) => id === value)?.name ?? null;
    if (field === 'needsInterpreter') return t(`interpreterWords.${value ? 'yes' : 'no'}`);
    if (field === 'bornOn' || field === 'verifiedOn') return shortDate(String(value));
    return field === 'photoId' ? t('fields.photoId') : String(value);
  };
}
