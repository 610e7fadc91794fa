import { Button, FileButton, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './exchange.module.css';
import { useImport } from './use-import.ts';

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.vcf,.vcard,.ics,.ical';

/** The beginning: one file is chosen and read. */
export function ChooseFile() {
  const { t } = useTranslation('exchange');
  const { take, isBusy, error } = useImport();
  const [name, setName] = useState('');
  const choose = (file: File | null): void => {
    if (!file) return;
    setName(file.name);
    void take(file);
  };
  return (
    <div className={classes.choose}>
      <Text size="sm" className="dim" maw="46rem">
        {t('chooseHint')}
      </Text>
      <FileButton accept={ACCEPTED} onChange={choose} inputProps={{ 'aria-label': t('choose') }}>
        {(props) => (
          <Button {...props} loading={isBusy} leftSection={<IconFileImport size={16} aria-hidden />}>
            {t('choose')}
          </Button>
        )}
      </FileButton>
      <Text size="sm" role="status" className="dim">
        {isBusy ? t('readingFile', { name }) : ''}
      </Text>
      {error !== null && (
        <Text role="alert" className="late">
          {error}
        </Text>
      )}
    </div>
  );
}
