import { Button, Group, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mapping } from '../../domain/header-mapping.ts';
import { ENCODINGS, SEPARATORS } from '../../domain/text-file.ts';
import { type Inputs, trpcClient } from '../api/trpc.ts';
import type { CurrentImport } from './ExchangePage.tsx';
import classes from './exchange.module.css';
import { SheetMapping } from './SheetMapping.tsx';
import { useImport } from './use-import.ts';

type ReadAgain = Inputs['exchange']['readAgain'];

/** What the columns of the file mean: guessed, shown with the first rows, and put right. */
export function MappingStep({ current }: { readonly current: CurrentImport }) {
  const { t } = useTranslation('exchange');
  const { run, drop, isBusy, error } = useImport();
  const [mappings, setMappings] = useState<readonly Mapping[]>(current.mappings);
  const { summary } = current;
  const readAgain = (changed: Partial<ReadAgain>): void => {
    const options = { encoding: summary.encoding, separator: summary.separator, ...changed };
    void run(() => trpcClient.exchange.readAgain.mutate(options));
  };
  const compare = (): void => {
    void run(() => trpcClient.exchange.plan.mutate({ mappings: mappings as Inputs['exchange']['plan']['mappings'] }));
  };
  return (
    <>
      <div className={classes.bar}>
        <div className={classes.grow}>
          <Text fw={600} className="one-line">
            {current.fileName}
          </Text>
          <Text size="sm" className="dim">
            {t(`formats.${summary.format}`)}
          </Text>
        </div>
        {summary.encoding && (
          <Select
            size="xs"
            label={t('encoding')}
            value={summary.encoding}
            allowDeselect={false}
            data={ENCODINGS.map((value) => ({ value, label: t(`encodings.${value}`) }))}
            onChange={(encoding) => readAgain({ encoding: encoding as ReadAgain['encoding'] })}
          />
        )}
        {summary.separator && (
          <Select
            size="xs"
            label={t('separator')}
            value={summary.separator}
            allowDeselect={false}
            data={SEPARATORS.map((value) => ({ value, label: t(`separators.${value}`) }))}
            onChange={(separator) => readAgain({ separator: separator as ReadAgain['separator'] })}
          />
        )}
        <Button size="xs" variant="default" onClick={() => void drop()}>
          {t('chooseOther')}
        </Button>
      </div>
      <Text size="sm" className="dim" mb="sm">
        {t('mapExplain')}
      </Text>
      {summary.sheets.map((sheet, index) => {
        const mapping = mappings[index];
        return (
          mapping && (
            <SheetMapping
              // biome-ignore lint/suspicious/noArrayIndexKey: sheets have no id, and keep their order in the file.
              key={`${index}-${sheet.name}`}
              sheet={sheet}
              mapping={mapping}
              onChange={(changed) => setMappings(mappings.with(index, changed))}
            />
          )
        );
      })}
      {error !== null && (
        <Text role="alert" className="late">
          {error}
        </Text>
      )}
      <Group mt="md">
        <Button loading={isBusy} disabled={mappings.every(({ kind }) => kind === null)} onClick={compare}>
          {t('compare')}
        </Button>
        {mappings.every(({ kind }) => kind === null) && (
          <Text size="sm" className="due">
            {t('nothingChosen')}
          </Text>
        )}
      </Group>
    </>
  );
}
