import { MantineProvider, useMantineColorScheme } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { QueryCache, QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isWithoutSession, type Outputs, refusalOf, TRPCProvider, trpcClient, useTRPC } from '../api/trpc.ts';
import { EmptyDesk } from '../gates/EmptyDesk.tsx';
import { FaultPage } from '../gates/FaultPage.tsx';
import { Unlock } from '../gates/Unlock.tsx';
import { CrashBoundary } from './CrashBoundary.tsx';
import { router } from './router.tsx';
import { cssVariables, styleNonce, themeSaying } from './theme.ts';
import { useSignsOfLife } from './use-signs-of-life.ts';

// Its dictionaries weigh more than all other screens and are wanted once in the life of a desk.
const FirstStart = lazy(() => import('../gates/FirstStart.tsx').then(({ FirstStart: page }) => ({ default: page })));

const STATUS_POLL_MS = 5_000;
const STATUS_RETRY_MS = 700;

/** The whole program as people see it: providers, then the gate, then the screens. */
export function App() {
  const [queryClient] = useState(makeQueryClient);
  const { t } = useTranslation('common');
  const theme = useMemo(() => themeSaying({ close: t('close') }), [t]);
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <TRPCProvider trpcClient={trpcClient} queryClient={queryClient}>
          <Notifications position="bottom-center" limit={3} containerWidth={520} />
          <CrashBoundary>
            <Gate />
          </CrashBoundary>
        </TRPCProvider>
      </QueryClientProvider>
    </MantineProvider>
  );
}

/** Which of the doors stands open: first start, unlock, a fault of the base, or the desk itself. */
function Gate() {
  const trpc = useTRPC();
  const { t } = useTranslation('gates');
  const status = useQuery(
    trpc.desk.status.queryOptions(undefined, {
      refetchInterval: STATUS_POLL_MS,
      // A window behind others must forget too when the desk locks.
      refetchIntervalInBackground: true,
      // One answer lost must not take a half-written entry off the screen.
      retry: (failures, error) => failures < 3 && !isWithoutSession(error),
      retryDelay: STATUS_RETRY_MS,
    }),
  );
  useForgettingWhenLocked(status.data?.state);
  if (status.isError && isWithoutSession(status.error)) {
    return <FaultPage title={t('noSessionTitle')} text={t('noSessionText')} />;
  }
  if (status.isError) {
    return <FaultPage title={t('unreachableTitle')} text={t('unreachableText')} onRetry={() => status.refetch()} />;
  }
  if (!status.data) return null;
  if (status.data.state === 'empty') {
    return (
      <Suspense>
        <FirstStart profileDir={status.data.profileDir} />
      </Suspense>
    );
  }
  if (status.data.state === 'locked') return <Unlock status={status.data} />;
  if (status.data.state === 'faulty') {
    return (
      <FaultPage
        title={t('faultTitle')}
        fault={status.data.fault}
        profileDir={status.data.profileDir}
        onRetry={() => status.refetch()}
      />
    );
  }
  return <OpenDesk status={status.data} />;
}

/** A locked desk leaves nothing behind in the page: neither what was read nor what a toast still says. */
function useForgettingWhenLocked(state: Outputs['desk']['status']['state'] | undefined): void {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const isOpen = state === 'open';
  useEffect(() => {
    if (isOpen) return;
    const statusKey = JSON.stringify(trpc.desk.status.queryKey());
    queryClient.removeQueries({ predicate: ({ queryKey }) => JSON.stringify(queryKey) !== statusKey });
    queryClient.getMutationCache().clear();
    notifications.clean();
  }, [isOpen, trpc, queryClient]);
}

function OpenDesk({ status }: { readonly status: Outputs['desk']['status'] }) {
  const trpc = useTRPC();
  const settings = useQuery(trpc.settings.read.queryOptions());
  const reference = useQuery(trpc.reference.state.queryOptions());
  useSignsOfLife();
  if (!settings.data || !reference.data) return null;
  return (
    <WithSettings settings={settings.data}>
      {reference.data.isLoaded ? <RouterProvider router={router} context={{ status }} /> : <EmptyDesk />}
    </WithSettings>
  );
}

function WithSettings({
  settings,
  children,
}: {
  readonly settings: Outputs['settings']['read'];
  readonly children: ReactNode;
}) {
  const { i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  useEffect(() => {
    void i18n.changeLanguage(settings.language);
    // What is read aloud are the sentences, and they are English until a language has its own.
    document.documentElement.lang = i18n.hasResourceBundle(settings.language, 'common') ? settings.language : 'en';
  }, [settings.language, i18n]);
  useEffect(() => setColorScheme(settings.theme), [settings.theme, setColorScheme]);
  return children;
}

function makeQueryClient(): QueryClient {
  const queryClient: QueryClient = new QueryClient({
    defaultOptions: { queries: { retry: false, staleTime: 2_000, refetchOnWindowFocus: false } },
    queryCache: new QueryCache({
      onError: (error) => {
        // Locked meanwhile: the gate must hear of it now, not at its next look.
        if (refusalOf(error)?.code === 'locked') void queryClient.invalidateQueries({ queryKey: [['desk', 'status']] });
      },
    }),
  });
  return queryClient;
}
