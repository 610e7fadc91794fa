import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import type { Outputs } from '../api/trpc.ts';
import { BoardsPage } from '../boards/BoardsPage.tsx';
import { readBoardFilters } from '../boards/board-filters.ts';
import { CountryPage } from '../country/CountryPage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { TodayPage } from '../today/TodayPage.tsx';
import { Shell } from './Shell.tsx';

interface RouterContext {
  readonly status: Outputs['desk']['status'];
}

const root = createRootRouteWithContext<RouterContext>()({ component: Shell });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/today' });
  },
});
const today = createRoute({ getParentRoute: () => root, path: '/today', component: TodayPage });
const board = createRoute({
  getParentRoute: () => root,
  path: '/boards/$pipelineId',
  validateSearch: readBoardFilters,
  component: BoardsPage,
});
const country = createRoute({ getParentRoute: () => root, path: '/countries/$countryId', component: CountryPage });
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsPage });

export const router = createRouter({
  routeTree: root.addChildren([start, today, board, country, settings]),
  // The gate hands the status in with the provider.
  context: { status: undefined as unknown as Outputs['desk']['status'] },
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
