import { ActionIcon, Button, Group, Table, Text } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isOccurrence } from '../../domain/import-occurrence.ts';
import type { LineStatus } from '../../domain/import-plan.ts';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { QueryState } from '../components/QueryState.tsx';
import { CompareRow } from './CompareRow.tsx';
import classes from './exchange.module.css';
import { fieldHeader, fieldWords } from './field-words.ts';

export type PreviewLine = Outputs['exchange']['page']['lines'][number];

const PAGE_ROWS = 50;

/** The rows of one status, a page at a time: a file may have a hundred thousand. */
export function PreviewRows({
  status,
  sheetCount,
}: {
  readonly status: LineStatus | null;
  /** With several sheets, a row is told by its sheet too. */
  readonly sheetCount: number;
}) {
  const trpc = useTRPC();
  const { t } = useTranslation('exchange');
  const [from, setFrom] = useState(0);
  const [comparing, setComparing] = useState<PreviewLine | null>(null);
  const page = useQuery(trpc.exchange.page.queryOptions({ status, from }, { placeholderData: keepPreviousData }));
  return (
    <QueryState query={page}>
      {({ lines, total }) => (
        <>
          {total === 0 ? (
            <Text className="dim" mt="sm">
              {t('noRows')}
            </Text>
          ) : (
            <Table.ScrollContainer minWidth={680}>
              <Table aria-label={t('previewTitle')} verticalSpacing={5} className={classes.table ?? ''}>
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th w={sheetCount > 1 ? 120 : 60}>{t('row')}</Table.Th>
                    <Table.Th w="28%">{t('what')}</Table.Th>
                    <Table.Th>{t('outcome')}</Table.Th>
                    <Table.Th w={110} aria-label={t('compareRow')} />
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {lines.map((line) => (
                    <PreviewRow
                      key={line.index}
                      line={line}
                      hasSheet={sheetCount > 1}
                      onCompare={() => setComparing(line)}
                    />
                  ))}
                </Table.Tbody>
              </Table>
            </Table.ScrollContainer>
          )}
          {total > PAGE_ROWS && (
            <Group gap="xs" mt="xs">
              <ActionIcon
                variant="default"
                aria-label={t('previous')}
                disabled={from === 0}
                onClick={() => setFrom(from - PAGE_ROWS)}
              >
                <IconChevronLeft size={16} aria-hidden />
              </ActionIcon>
              <Text size="sm" role="status">
                {t('page', { from: from + 1, to: Math.min(from + PAGE_ROWS, total), total })}
              </Text>
              <ActionIcon
                variant="default"
                aria-label={t('next')}
                disabled={from + PAGE_ROWS >= total}
                onClick={() => setFrom(from + PAGE_ROWS)}
              >
                <IconChevronRight size={16} aria-hidden />
              </ActionIcon>
            </Group>
          )}
          {comparing && <CompareRow line={comparing} onClose={() => setComparing(null)} />}
        </>
      )}
    </QueryState>
  );
}

function PreviewRow({
  line,
  hasSheet,
  onCompare,
}: {
  readonly line: PreviewLine;
  readonly hasSheet: boolean;
  readonly onCompare: () => void;
}) {
  const { t } = useTranslation('exchange');
  const name = line.label || t(`rowsOf.${line.kind}`);
  return (
    <Table.Tr>
      <Table.Td>
        {line.row}
        {hasSheet && (
          <Text size="xs" className="dim">
            {line.sheetName}
          </Text>
        )}
      </Table.Td>
      <Table.Td>
        {name}
        <Text size="xs" className="dim">
          {t(`rowsOf.${line.kind}`)}
        </Text>
        {line.remarks.map(({ remark, text }) => (
          <Text key={remark} size="xs" className="due">
            {t(`remarks.${remark}`, { text, interpolation: { escapeValue: false } })}
          </Text>
        ))}
      </Table.Td>
      <Table.Td>{line.status === 'refused' ? <Problems line={line} /> : <Outcome line={line} />}</Table.Td>
      <Table.Td>
        {line.matches.length > 0 && !isOccurrence(line.kind) && (
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('compareRowOf', { name, row: line.row })}
            onClick={onCompare}
          >
            {t('compareRow')}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}

/** What happens to a row that can be taken, and by what it was known. */
function Outcome({ line }: { readonly line: PreviewLine }) {
  const { t } = useTranslation('exchange');
  const [match] = line.matches;
  if (!match) return <Text size="sm">{t('willAdd')}</Text>;
  const name = match.row === null ? match.label : t('rowOfFile', { name: match.label, row: match.row });
  const [differences = []] = line.differences;
  const list = (isFill: boolean): string =>
    differences
      .filter((difference) => difference.isFill === isFill)
      .map(({ field }) => fieldHeader(line.kind, field))
      .join(', ');
  const sentence = line.isDoubtful
    ? t('perhaps', { name })
    : list(false) !== ''
      ? t('differs', { name, fields: list(false) })
      : list(true) !== ''
        ? t('willFill', { name, fields: list(true) })
        : t('nothingNew', { name });
  return (
    <>
      <Text size="sm" className={line.status === 'conflict' && !line.decision ? 'due' : ''}>
        {sentence}
      </Text>
      <Text size="xs" className="dim">
        {line.decision
          ? t(`decided.${line.decision.as}`)
          : t('because', { reasons: match.reasons.map((reason) => t(`reasons.${reason}`)).join(', ') })}
      </Text>
    </>
  );
}

function Problems({ line }: { readonly line: PreviewLine }) {
  const { t } = useTranslation('exchange');
  return (
    <ul className="quiet-list">
      {line.problems.map(({ field, column, problem, cell }) => (
        <li key={field}>
          <Text size="sm" className="late">
            {t('problemAt', {
              column: column || fieldHeader(line.kind, field) || t('problemOfRow'),
              reason: t(`problems.${problem}`, { words: fieldWords(line.kind, field) }),
            })}
          </Text>
          {cell !== '' && (
            <Text size="xs" className="dim">
              {t('problemCell', { cell })}
            </Text>
          )}
        </li>
      ))}
    </ul>
  );
}
