import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { type Outputs, useTRPC } from '../api/trpc.ts';
import { Page } from '../components/Page.tsx';
import { QueryState } from '../components/QueryState.tsx';
import { Section } from '../components/Section.tsx';
import { ChooseFile } from './ChooseFile.tsx';
import { ExchangeLog } from './ExchangeLog.tsx';
import { MappingStep } from './MappingStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { ReportStep } from './ReportStep.tsx';
import { TakeOut } from './TakeOut.tsx';
import { Underway } from './Underway.tsx';

/** The file that is on its way in, at whatever step. */
export type CurrentImport = NonNullable<Outputs['exchange']['current']>;

const BUSY: ReadonlySet<string> = new Set(['matching', 'copying', 'writing']);
/** How often the screen asks how far a long step is. */
const ASK_MS = 250;

/** What comes in and what goes out: a file step by step, and the lists of those before. */
export function ExchangePage() {
  const trpc = useTRPC();
  const { t } = useTranslation('exchange');
  const current = useQuery(
    trpc.exchange.current.queryOptions(undefined, {
      refetchInterval: ({ state }) => (BUSY.has(state.data?.step ?? '') ? ASK_MS : false),
      staleTime: 0,
    }),
  );
  return (
    <Page title={t('title')} explain={t('explain')}>
      <Section title={t('bringIn')}>
        <QueryState query={current}>{(found) => <Step current={found} />}</QueryState>
      </Section>
      <Section title={t('takeOut')}>
        <TakeOut />
      </Section>
      <ExchangeLog />
    </Page>
  );
}

function Step({ current }: { readonly current: CurrentImport | null }) {
  if (current === null) return <ChooseFile />;
  switch (current.step) {
    case 'mapping':
      // Read anew, the columns are others, and what was chosen for them is no longer meant.
      return <MappingStep key={JSON.stringify(current.summary)} current={current} />;
    case 'preview':
      return <PreviewStep current={current} />;
    case 'done':
      return <ReportStep current={current} />;
    default:
      return <Underway current={current} />;
  }
}
