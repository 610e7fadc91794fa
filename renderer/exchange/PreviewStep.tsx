import { Button, Group, SegmentedControl, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportPolicy } from '../../domain/import-decision.ts';
import type { LineStatus } from '../../domain/import-plan.ts';
import { trpcClient } from '../api/trpc.ts';
import { useLocale } from '../i18n/locale.ts';
import type { CurrentImport } from './ExchangePage.tsx';
import classes from './exchange.module.css';
import { NearBodies } from './NearBodies.tsx';
import { PreviewRows } from './PreviewRows.tsx';
import { useImport } from './use-import.ts';

const STATUSES = ['new', 'match', 'conflict', 'refused'] as const satisfies readonly LineStatus[];

/** Every row with what will happen to it, and the one button that writes. */
export function PreviewStep({ current }: { readonly current: CurrentImport }) {
  const { t } = useTranslation('exchange');
  const { number } = useLocale();
  const { run, drop, isBusy, error } = useImport();
  const counts = current.counts ?? { new: 0, match: 0, conflict: 0, refused: 0, undecided: 0 };
  const [status, setStatus] = useState<LineStatus | null>(counts.conflict > 0 ? 'conflict' : null);
  const [policy, setPolicy] = useState<ImportPolicy>({ differing: 'ours', doubtful: 'skip' });
  const rows = counts.new + counts.match + counts.conflict;
  const back = (): void => {
    const { encoding, separator } = current.summary;
    void run(() => trpcClient.exchange.readAgain.mutate({ encoding, separator }));
  };
  return (
    <>
      <div className={classes.bar}>
        <Text fw={600} className={`${classes.grow} one-line`}>
          {current.fileName}
        </Text>
        <Button size="xs" variant="default" onClick={back}>
          {t('back')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void drop()}>
          {t('chooseOther')}
        </Button>
      </div>
      <SegmentedControl
        size="xs"
        aria-label={t('which')}
        value={status ?? 'all'}
        onChange={(value) => setStatus(value === 'all' ? null : (value as LineStatus))}
        data={[
          { value: 'all', label: `${t('statuses.all')} ${number(rows + counts.refused)}` },
          ...STATUSES.map((value) => ({ value, label: `${t(`statuses.${value}`)} ${number(counts[value])}` })),
        ]}
      />
      <PreviewRows key={status ?? 'all'} status={status} sheetCount={current.summary.sheets.length} />
      <NearBodies />
      {counts.undecided > 0 && (
        <div className={classes.note}>
          <Text size="sm" fw={500}>
            {t('undecided', { count: counts.undecided })}
          </Text>
          <Text size="sm">{t('undecidedExplain')}</Text>
          <div className={classes.bar}>
            <Select
              size="xs"
              w={250}
              label={t('differing')}
              value={policy.differing}
              allowDeselect={false}
              data={(['ours', 'theirs'] as const).map((value) => ({ value, label: t(`differingOf.${value}`) }))}
              onChange={(differing) => setPolicy({ ...policy, differing: differing as ImportPolicy['differing'] })}
            />
            <Select
              size="xs"
              w={250}
              label={t('doubtful')}
              value={policy.doubtful}
              allowDeselect={false}
              data={(['skip', 'new'] as const).map((value) => ({ value, label: t(`doubtfulOf.${value}`) }))}
              onChange={(doubtful) => setPolicy({ ...policy, doubtful: doubtful as ImportPolicy['doubtful'] })}
            />
          </div>
        </div>
      )}
      {error !== null && (
        <Text role="alert" className="late" mt="sm">
          {error}
        </Text>
      )}
      <Group mt="md">
        <Button
          loading={isBusy}
          disabled={rows === 0}
          onClick={() => void run(() => trpcClient.exchange.write.mutate(policy))}
        >
          {t('write', { count: rows })}
        </Button>
        <Text size="sm" className="dim">
          {rows === 0 ? t('nothingToWrite') : t('copyFirst')}
        </Text>
      </Group>
    </>
  );
}
