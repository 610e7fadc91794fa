import { Button, FileInput, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useTRPC } from '../api/trpc.ts';
import { useRefusalText } from '../api/use-refusal-text.ts';
import { Nothing, Page } from '../components/Page.tsx';
import { useLocale } from '../i18n/locale.ts';
import classes from './reference.module.css';
import { UpdatePreview } from './UpdatePreview.tsx';
import { useComparison } from './use-comparison.ts';

/** Newer reference files against the base: what differs, what accepting would do, and the one press that does it. */
export function ReferencePage() {
  const trpc = useTRPC();
  const { t } = useTranslation('reference');
  const { date } = useLocale();
  const refusalText = useRefusalText();
  const state = useQuery(trpc.reference.state.queryOptions());
  const { found, error, isBusy, choose, take } = useComparison();
  const compiledOn = state.data?.compiledOn;
  return (
    <Page title={t('title')} explain={t('explain')}>
      <div className={classes.choose}>
        <FileInput
          className={classes.files ?? ''}
          label={t('choose')}
          description={t('chooseHint')}
          placeholder={t('choosePlaceholder')}
          multiple
          accept=".csv,.json,text/csv"
          disabled={isBusy}
          onChange={(files) => files.length > 0 && void choose(files)}
        />
        <Button variant="default" loading={isBusy && !found} onClick={() => void choose(null)}>
          {t('shipped')}
        </Button>
        {compiledOn && (
          <Text size="sm" className="dim">
            {t('onRecord', { date: date(compiledOn) })}
          </Text>
        )}
      </div>
      {error !== null && (
        <Text role="alert" className="late">
          {refusalText(error)}
        </Text>
      )}
      {found && found.comparison.differences.length === 0 && <Nothing>{t('nothing')}</Nothing>}
      {found && found.comparison.differences.length > 0 && (
        <UpdatePreview comparison={found.comparison} isBusy={isBusy} onTake={take} />
      )}
    </Page>
  );
}
