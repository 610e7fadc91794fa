import { Button, Group, Modal, Radio, Select, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RowDecision } from '../../domain/import-decision.ts';
import { type Inputs, trpcClient } from '../api/trpc.ts';
import classes from './exchange.module.css';
import { fieldHeader, fieldValue } from './field-words.ts';
import type { PreviewLine } from './PreviewRows.tsx';
import { useImport } from './use-import.ts';

/** A row and the record that it may be, side by side: the same with a choice for each field, somebody else, or left out. */
export function CompareRow({ line, onClose }: { readonly line: PreviewLine; readonly onClose: () => void }) {
  const { t } = useTranslation('exchange');
  const { run, isBusy, error } = useImport();
  const decided = line.decision?.as === 'merge' ? line.decision : null;
  const [targetId, setTargetId] = useState(decided?.targetId ?? line.matches[0]?.id ?? '');
  const [taken, setTaken] = useState<readonly string[]>(decided?.take ?? []);
  const at = line.matches.findIndex(({ id }) => id === targetId);
  const match = line.matches[at];
  const differences = line.differences[at] ?? [];
  const decide = async (decision: RowDecision): Promise<void> => {
    const input = { index: line.index, decision } as Inputs['exchange']['decide'];
    if (await run(() => trpcClient.exchange.decide.mutate(input))) onClose();
  };
  const take = (field: string, isTaken: boolean): void =>
    setTaken(isTaken ? [...taken, field] : taken.filter((each) => each !== field));
  return (
    <Modal opened onClose={onClose} size="xl" title={t('compareTitle', { name: line.label })}>
      <Stack gap="sm">
        <Select
          label={t('candidate')}
          value={targetId}
          allowDeselect={false}
          data={line.matches.map(({ id, label, row }) => ({
            value: id,
            label: row === null ? label : t('rowOfFile', { name: label, row }),
          }))}
          onChange={(id) => {
            setTargetId(id ?? targetId);
            setTaken([]);
          }}
        />
        {match && (
          <Text size="sm" className="dim">
            {t('because', {
              reasons: match.reasons.map((reason) => t(`reasons.${reason}`)).join(', '),
            })}
          </Text>
        )}
        {differences.length === 0 ? (
          <Text size="sm">{t('noDifference')}</Text>
        ) : (
          <Table verticalSpacing={6} className={classes.table ?? ''} aria-label={t('compareRow')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th w="20%">{t('fieldName')}</Table.Th>
                <Table.Th w="40%">{t('ours')}</Table.Th>
                <Table.Th w="40%">{t('theirs')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {differences.map(({ field, ours, theirs, isFill }) => {
                const header = fieldHeader(line.kind, field);
                const value = fieldValue(line.kind, field, theirs);
                return (
                  <Table.Tr key={field}>
                    <Table.Td>{header}</Table.Td>
                    <Table.Td>
                      {isFill ? (
                        <span className="dim">{t('empty')}</span>
                      ) : (
                        <Radio
                          name={field}
                          label={fieldValue(line.kind, field, ours ?? '')}
                          aria-label={`${t('takeOurs', { field: header })} ${ours ?? ''}`}
                          checked={!taken.includes(field)}
                          onChange={() => take(field, false)}
                        />
                      )}
                    </Table.Td>
                    <Table.Td>
                      {isFill ? (
                        <>
                          {value}{' '}
                          <Text span size="xs" className="dim">
                            {t('addsUp')}
                          </Text>
                        </>
                      ) : (
                        <Radio
                          name={field}
                          label={value}
                          aria-label={`${t('takeTheirs', { field: header })} ${value}`}
                          checked={taken.includes(field)}
                          onChange={() => take(field, true)}
                        />
                      )}
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        )}
        {error !== null && (
          <Text role="alert" className="late">
            {error}
          </Text>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={() => void decide({ as: 'skip' })}>
            {t('skip')}
          </Button>
          <Button variant="default" onClick={() => void decide({ as: 'new' })}>
            {t('another')}
          </Button>
          <Button loading={isBusy} onClick={() => void decide({ as: 'merge', targetId, take: taken })}>
            {t('same')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
