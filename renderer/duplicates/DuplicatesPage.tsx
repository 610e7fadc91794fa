import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../components/Page.tsx';
import { PeoplePairs } from './PeoplePairs.tsx';

/** Everyone who may be on record twice, the likeliest first. */
export function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  return (
    <Page
      title={t('title')}
      explain={t('explain.people')}
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/people" {...props} />}>
          {t('back')}
        </Button>
      }
    >
      <PeoplePairs />
    </Page>
  );
}
