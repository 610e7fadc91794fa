import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { trpcClient } from '../api/trpc.ts';
import { useAct } from '../api/use-act.ts';
import type { CurrentImport } from './ExchangePage.tsx';
import classes from './exchange.module.css';
import { PreviewRows } from './PreviewRows.tsx';
import { useImport } from './use-import.ts';

const RESULTS = ['added', 'changed', 'unchanged', 'refused'] as const;

/** The end of an import: what became of the rows, where the copy lies, and the way back. */
export function ReportStep({ current }: { readonly current: CurrentImport }) {
  const { t } = useTranslation('exchange');
  const act = useAct();
  const { drop } = useImport();
  const { report } = current;
  if (!report) return null;
  const undo = async (): Promise<void> => {
    const { changeId } = report;
    if (await act(() => trpcClient.changes.undo.mutate({ changeId }), t('undone'))) await drop();
  };
  return (
    <>
      <div className={classes.bar} role="status">
        <div className={classes.grow}>
          <Text fw={600}>{t('reportTitle', { name: current.fileName })}</Text>
          <ul className="quiet-list">
            {RESULTS.map((result) => (
              <li key={result}>
                <Text size="sm" {...(result === 'refused' && report.counts.refused > 0 ? { className: 'late' } : {})}>
                  {t(`report.${result}`, { count: report.counts[result] })}
                </Text>
              </li>
            ))}
          </ul>
        </div>
      </div>
      {report.leftOut.length > 0 && (
        <Text size="sm" className="late">
          {t('leftOutRows', {
            rows: report.leftOut.map(({ sheetName, row }) => t('sheetRow', { sheet: sheetName, row })).join('; '),
          })}
        </Text>
      )}
      <Text size="sm" className="dim">
        {t('backupKept', { name: report.backup })}
      </Text>
      <Group mt="sm" mb="md">
        <Button size="xs" onClick={() => void drop()}>
          {t('chooseOther')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void undo()}>
          {t('undo')}
        </Button>
      </Group>
      {(current.counts?.refused ?? 0) > 0 && (
        <>
          <Text fw={500}>{t('refusedRows')}</Text>
          <PreviewRows status="refused" sheetCount={current.summary.sheets.length} />
        </>
      )}
    </>
  );
}
