import { Button, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

/** One screen has failed; rail, search and the log dialog still stand around it. */
export function ScreenFailure() {
  const { t } = useTranslation('common');
  return (
    <div className={classes.notice} role="alert">
      <Title order={1} size="h2">
        {t('crashedTitle')}
      </Title>
      <Text>{t('crashedText')}</Text>
      <Button variant="default" onClick={() => window.location.reload()}>
        {t('reload')}
      </Button>
    </div>
  );
}
