import { Modal, Radio, Stack, Table, Text } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEntryForm } from '../api/use-entry-form.ts';
import { FormFoot } from '../components/FormFoot.tsx';
import { QueryState } from '../components/QueryState.tsx';
import classes from './duplicates.module.css';

type Side = 'one' | 'other';
const SIDES = ['one', 'other'] as const satisfies readonly Side[];

export interface Choice<Field extends string> {
  readonly keptId: string;
  readonly goneId: string;
  /** The fields of which the value of the one that goes is chosen. */
  readonly taken: Field[];
}

interface Sided<Item> {
  readonly one: Item;
  readonly other: Item;
}

interface Choosing<Field extends string, Item> {
  readonly sides: Sided<Item>;
  readonly fields: readonly Field[];
  /** How much hangs on a record: the fuller one is proposed to stay. */
  readonly weightOf: (item: Item) => number;
  /** Whether the other side is proposed for a field, whichever record stays. */
  readonly saysNothing: (value: unknown) => boolean;
  readonly labelOf: (field: Field) => string;
  /** A field of a record as somebody reads it. */
  readonly textOf: (item: Item, field: Field) => string | null;
  readonly counted: (item: Item) => string;
  readonly words: { readonly title: string; readonly explain: string; readonly done: string };
  readonly merge: (choice: Choice<Field>) => Promise<{ readonly changeId: number }>;
  readonly onClose: () => void;
}

/** Makes two records into one, in a dialog that waits for both. */
export function MergeDialog<
  Field extends string,
  Item extends { readonly id: string; readonly name: string } & Readonly<Record<Field, unknown>>,
>({
  compared,
  ...choosing
}: Omit<Choosing<Field, Item>, 'sides'> & { readonly compared: UseQueryResult<Sided<Item>, unknown> }) {
  return (
    <Modal opened onClose={choosing.onClose} size="xl" title={choosing.words.title}>
      <QueryState query={compared}>{(sides) => <MergeChoices {...choosing} sides={sides} />}</QueryState>
    </Modal>
  );
}

/** Two records side by side; where they differ, one value is chosen for each line, and the rest of both is kept. */
function MergeChoices<
  Field extends string,
  Item extends { readonly id: string; readonly name: string } & Readonly<Record<Field, unknown>>,
>({ sides, fields, weightOf, saysNothing, labelOf, textOf, counted, words, merge, onClose }: Choosing<Field, Item>) {
  const { t } = useTranslation('duplicates');
  const { isSaving, generalError, formProps } = useEntryForm(onClose);
  const [kept, setKept] = useState<Side>(weightOf(sides.other) > weightOf(sides.one) ? 'other' : 'one');
  const [chosen, setChosen] = useState<Partial<Record<Field, Side>>>({});
  const differing = fields.filter((field) => sides.one[field] !== sides.other[field]);
  const going: Side = kept === 'one' ? 'other' : 'one';
  // Something beats nothing until somebody says otherwise.
  const sideOf = (field: Field): Side => chosen[field] ?? (saysNothing(sides[kept][field]) ? going : kept);
  const save = () =>
    merge({
      keptId: sides[kept].id,
      goneId: sides[going].id,
      taken: differing.filter((field) => sideOf(field) !== kept),
    });
  return (
    <form {...formProps(save, words.done)}>
      <Stack gap="sm">
        <Text size="sm" className="dim">
          {words.explain}
        </Text>
        <Table className={classes.choices ?? ''} aria-label={words.title} layout="fixed">
          <Table.Thead>
            <Table.Tr>
              <Table.Th w="22%">{t('field')}</Table.Th>
              {SIDES.map((side) => (
                <Table.Th key={side}>{sides[side].name}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row">{t('keep')}</Table.Th>
              {SIDES.map((side) => (
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
                <Table.Th scope="row">{labelOf(field)}</Table.Th>
                {SIDES.map((side) => (
                  <ChoiceCell
                    key={side}
                    name={field}
                    label={textOf(sides[side], field) ?? t('nothing')}
                    isChosen={sideOf(field) === side}
                    onChoose={() => setChosen({ ...chosen, [field]: side })}
                  />
                ))}
              </Table.Tr>
            ))}
            <Table.Tr>
              <Table.Th scope="row">{t('counts')}</Table.Th>
              {SIDES.map((side) => (
                <Table.Td key={side}>{counted(sides[side])}</Table.Td>
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
