import { Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import classes from './shell.module.css';

/** An address that no screen has. */
export function LostPage() {
  const { t } = useTranslation('common');
  return (
    <div className={classes.notice}>
      <Title order={1} size="h2">
        {t('lostTitle')}
      </Title>
      <Text>
        <Link to="/today">{t('lostLink')}</Link>
      </Text>
    </div>
  );
}
