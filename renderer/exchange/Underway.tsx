import { Button, Progress, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CurrentImport } from './ExchangePage.tsx';
import classes from './exchange.module.css';
import { useImport } from './use-import.ts';

/** A long step with how far it is, and a way to stop it. */
export function Underway({ current }: { readonly current: CurrentImport }) {
  const { t } = useTranslation('exchange');
  const { stop } = useImport();
  const { done, total } = current.progress;
  const step = current.step as 'matching' | 'copying' | 'writing';
  return (
    <div className={classes.choose}>
      <Text role="status">{t(`steps.${step}`)}</Text>
      <Progress
        w="100%"
        maw="40rem"
        value={total === 0 ? 0 : (done / total) * 100}
        aria-label={t(`steps.${step}`)}
        animated
      />
      <Text size="sm" className="dim">
        {t('done', { done, total })}
      </Text>
      <Button variant="default" size="xs" onClick={() => void stop()}>
        {t('stop')}
      </Button>
    </div>
  );
}
