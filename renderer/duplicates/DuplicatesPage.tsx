import { Button, Tabs } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../components/Page.tsx';
import { BodyPairs } from './BodyPairs.tsx';
import { DUPLICATE_TABS, readDuplicatesQuestion } from './duplicates-question.ts';
import { PeoplePairs } from './PeoplePairs.tsx';

const PANELS = { people: PeoplePairs, bodies: BodyPairs } as const;

/** Everyone and every body that may be on record twice, the likeliest first. */
export function DuplicatesPage() {
  const { t } = useTranslation('duplicates');
  const navigate = useNavigate();
  const { tab = 'people' } = useSearch({ from: '/people/duplicates' });
  const turnTo = (chosen: string | null): void => {
    void navigate({ to: '/people/duplicates', search: readDuplicatesQuestion({ tab: chosen }) });
  };
  return (
    <Page
      title={t('title')}
      explain={t(`explain.${tab}`)}
      actions={
        <Button variant="default" renderRoot={(props) => <Link to="/people" {...props} />}>
          {t('back')}
        </Button>
      }
    >
      <Tabs value={tab} onChange={turnTo} keepMounted={false}>
        <Tabs.List aria-label={t('title')} mb="md">
          {DUPLICATE_TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {DUPLICATE_TABS.map((each) => {
          const Panel = PANELS[each];
          return (
            <Tabs.Panel key={each} value={each}>
              <Panel />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Page>
  );
}
