import { Button, NativeSelect, Select, Text, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconFileExport } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RECORD_KINDS } from '../../domain/exchange-field.ts';
import type { Marking } from '../../domain/marking.ts';
import { READING_SHEET_NAMES, READING_SHEETS, type ReadingSheetId } from '../../domain/reading-sheet.ts';
import { saveDownload } from '../api/save-download.ts';
import { useTRPC } from '../api/trpc.ts';
import { useFailureNotice } from '../api/use-failure-notice.ts';
import { MarkingSelect } from '../components/MarkingSelect.tsx';
import classes from './exchange.module.css';

const FORMATS = ['xlsx', 'csv', 'vcf', 'ics'] as const;
type Format = (typeof FORMATS)[number];

interface Contents {
  readonly group: 'whole' | 'back' | 'read';
  readonly of: readonly string[];
}

/** What each format can hold: a workbook anything, a table one kind or sheet, an address book people, a calendar meetings. */
function contentsOf(format: Format): readonly Contents[] {
  if (format === 'vcf') return [{ group: 'back', of: ['person'] }];
  if (format === 'ics') return [{ group: 'back', of: ['meetings'] }];
  const tables: readonly Contents[] = [
    { group: 'back', of: RECORD_KINDS },
    { group: 'read', of: READING_SHEETS },
  ];
  return format === 'xlsx' ? [{ group: 'whole', of: ['everything'] }, ...tables] : tables;
}

/** Everything out again, in the format that the other program reads. Who took it, and for whom, is written down. */
export function TakeOut() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const tellFailure = useFailureNotice();
  const { t } = useTranslation(['exchange', 'common']);
  const [format, setFormat] = useState<Format>('xlsx');
  const [what, setWhat] = useState('everything');
  const [marking, setMarking] = useState<Marking>('restricted');
  const [forWhom, setForWhom] = useState('');
  const [isPreparing, setIsPreparing] = useState(false);
  const nameOf = (content: string): string => {
    if (content === 'everything') return t('exchange:everything');
    if (content === 'meetings') return t('exchange:meetings');
    if (isSheet(content)) return READING_SHEET_NAMES[content];
    return format === 'vcf'
      ? t('exchange:contactsCard')
      : t(`exchange:kinds.${content as (typeof RECORD_KINDS)[number]}`);
  };
  const takeOut = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setIsPreparing(true);
    try {
      await saveDownload('/exports', `export.${format}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ what, format, marking, forWhom }),
      });
      notifications.show({ message: t('exchange:exported') });
    } catch (error) {
      tellFailure(t('exchange:exportFailed'), error);
    } finally {
      setIsPreparing(false);
      await queryClient.invalidateQueries({ queryKey: trpc.exchange.log.queryKey() });
    }
  };
  return (
    <form onSubmit={(event) => void takeOut(event)}>
      <Text size="sm" className="dim" maw="46rem">
        {t('exchange:outExplain')}
      </Text>
      <div className={classes.form}>
        <Select
          label={t('exchange:takeOutFormat')}
          value={format}
          allowDeselect={false}
          data={FORMATS.map((value) => ({ value, label: t(`exchange:outFormats.${value}`) }))}
          onChange={(value) => {
            const chosen = value as Format;
            setFormat(chosen);
            const contents = contentsOf(chosen).flatMap(({ of }) => of);
            if (!contents.includes(what)) setWhat(contents[0] ?? 'person');
          }}
        />
        <NativeSelect
          // The system's own list: it groups and scrolls fifty contents, and a letter chooses.
          label={t('exchange:takeOutWhat')}
          value={what}
          data={contentsOf(format).map(({ group, of }) => ({
            group: t(`exchange:whatGroups.${group}`),
            items: of.map((value) => ({ value, label: nameOf(value) })),
          }))}
          onChange={({ currentTarget }) => setWhat(currentTarget.value)}
        />
        <MarkingSelect label={t('exchange:level')} value={marking} onChange={setMarking} />
        <TextInput
          label={t('exchange:forWhom')}
          description={t('exchange:forWhomHint')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          required
          value={forWhom}
          onChange={({ currentTarget }) => setForWhom(currentTarget.value)}
        />
      </div>
      <Button
        mt="sm"
        type="submit"
        loading={isPreparing}
        disabled={forWhom.trim() === ''}
        leftSection={<IconFileExport size={16} aria-hidden />}
      >
        {t('exchange:export')}
      </Button>
    </form>
  );
}

function isSheet(content: string): content is ReadingSheetId {
  return READING_SHEETS.some((sheet) => sheet === content);
}
