import { Tabs } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Page } from '../components/Page.tsx';
import { AsksTab } from './AsksTab.tsx';
import { IntermediariesTab } from './IntermediariesTab.tsx';
import { MovesTab } from './MovesTab.tsx';
import { OffersTab } from './OffersTab.tsx';
import { PARTNER_TABS, type PartnersQuestion, type PartnerTab, readPartnersQuestion } from './partners-question.ts';

/** What each tab is given: the question in the address, and a way to ask another. */
export interface TabProps {
  readonly question: PartnersQuestion;
  readonly ask: (changed: Partial<Record<keyof PartnersQuestion, string | null>>) => void;
}

const TABS = { asks: AsksTab, intermediaries: IntermediariesTab, offers: OffersTab, moves: MovesTab } as const;

/** Whom we have asked to speak for us, who may, what we have offered, and what the other side does. */
export function PartnersPage() {
  const { t } = useTranslation('partners');
  const navigate = useNavigate();
  const question = useSearch({ from: '/partners' });
  const tab = question.tab ?? 'asks';
  const ask: TabProps['ask'] = (changed) => {
    void navigate({ to: '/partners', search: readPartnersQuestion({ ...question, ...changed }), replace: true });
  };
  // Filters of one list mean nothing in the next.
  const turnTo = (chosen: string | null): void => {
    void navigate({ to: '/partners', search: { tab: chosen as PartnerTab } });
  };
  return (
    <Page title={t('title')} explain={t(`explain.${tab}`)}>
      <Tabs value={tab} onChange={turnTo} keepMounted={false}>
        <Tabs.List aria-label={t('title')} mb="md">
          {PARTNER_TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t(`tab.${each}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {PARTNER_TABS.map((each) => {
          const Panel = TABS[each];
          return (
            <Tabs.Panel key={each} value={each}>
              <Panel question={question} ask={ask} />
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </Page>
  );
}
