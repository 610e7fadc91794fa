import { createRootRouteWithContext, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { type Outputs, trpcClient } from '../api/trpc.ts';
import { BoardsPage } from '../boards/BoardsPage.tsx';
import { readBoardFilters } from '../boards/board-filters.ts';
import { BodyPage } from '../bodies/BodyPage.tsx';
import { CalendarPage } from '../calendar/CalendarPage.tsx';
import { readCalendarQuestion } from '../calendar/calendar-question.ts';
import { CorridorPage } from '../corridor/CorridorPage.tsx';
import { readCorridorQuestion } from '../corridor/corridor-question.ts';
import { CountryPage } from '../country/CountryPage.tsx';
import { readCountryQuestion } from '../country/country-question.ts';
import { CountsPage } from '../counts/CountsPage.tsx';
import { readCountsQuestion } from '../counts/counts-question.ts';
import { DuplicatesPage } from '../duplicates/DuplicatesPage.tsx';
import { readDuplicatesQuestion } from '../duplicates/duplicates-question.ts';
import { ExchangePage } from '../exchange/ExchangePage.tsx';
import { GapsPage } from '../gaps/GapsPage.tsx';
import { readGapFilters } from '../gaps/gap-filters.ts';
import { ChangesPage } from '../history/ChangesPage.tsx';
import { HomecomingPage } from '../homecoming/HomecomingPage.tsx';
import { LinesPage } from '../lines/LinesPage.tsx';
import { readLineFilters } from '../lines/line-filters.ts';
import { ObjectionCodesPage } from '../objection-codes/ObjectionCodesPage.tsx';
import { PartnersPage } from '../partners/PartnersPage.tsx';
import { readPartnersQuestion } from '../partners/partners-question.ts';
import { PeoplePage } from '../people/PeoplePage.tsx';
import { PersonPage } from '../people/PersonPage.tsx';
import { readPeopleFilters } from '../people/people-filters.ts';
import { ReferencePage } from '../reference/ReferencePage.tsx';
import { RegisterPage } from '../register/RegisterPage.tsx';
import { SettingsPage } from '../settings/SettingsPage.tsx';
import { StagesPage } from '../stages/StagesPage.tsx';
import { TodayPage } from '../today/TodayPage.tsx';
import { TripPage } from '../trips/TripPage.tsx';
import { TripsPage } from '../trips/TripsPage.tsx';
import { readTripQuestion } from '../trips/trip-question.ts';
import { WatchPage } from '../watch/WatchPage.tsx';
import { LostPage } from './LostPage.tsx';
import { ScreenFailure } from './ScreenFailure.tsx';
import { Shell } from './Shell.tsx';

interface RouterContext {
  readonly status: Outputs['desk']['status'];
}

const FIRST_BOARD = { pipelineId: 'recognition' };

const root = createRootRouteWithContext<RouterContext>()({ component: Shell });

const start = createRoute({
  getParentRoute: () => root,
  path: '/',
  beforeLoad: async () => {
    throw redirect((await isFirstDay()) ? { to: '/boards/$pipelineId', params: FIRST_BOARD } : { to: '/today' });
  },
});
const today = createRoute({ getParentRoute: () => root, path: '/today', component: TodayPage });
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  validateSearch: readCalendarQuestion,
  component: CalendarPage,
});
const board = createRoute({
  getParentRoute: () => root,
  path: '/boards/$pipelineId',
  validateSearch: readBoardFilters,
  component: BoardsPage,
});
const country = createRoute({
  getParentRoute: () => root,
  path: '/countries/$countryId',
  validateSearch: readCountryQuestion,
  component: CountryPage,
});
const counts = createRoute({
  getParentRoute: () => root,
  path: '/counts',
  validateSearch: readCountsQuestion,
  component: CountsPage,
});
const gaps = createRoute({
  getParentRoute: () => root,
  path: '/gaps',
  validateSearch: readGapFilters,
  component: GapsPage,
});
const papers = createRoute({ getParentRoute: () => root, path: '/papers', component: RegisterPage });
const lines = createRoute({
  getParentRoute: () => root,
  path: '/lines',
  validateSearch: readLineFilters,
  component: LinesPage,
});
const partners = createRoute({
  getParentRoute: () => root,
  path: '/partners',
  validateSearch: readPartnersQuestion,
  component: PartnersPage,
});
const trips = createRoute({ getParentRoute: () => root, path: '/trips', component: TripsPage });
const trip = createRoute({
  getParentRoute: () => root,
  path: '/trips/$tripId',
  validateSearch: readTripQuestion,
  component: TripPage,
});
const corridor = createRoute({
  getParentRoute: () => root,
  path: '/trips/$tripId/corridor',
  validateSearch: readCorridorQuestion,
  component: CorridorPage,
});
const home = createRoute({
  getParentRoute: () => root,
  path: '/trips/$tripId/home',
  component: HomecomingPage,
});
const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  validateSearch: readPeopleFilters,
  component: PeoplePage,
});
const duplicates = createRoute({
  getParentRoute: () => root,
  path: '/people/duplicates',
  validateSearch: readDuplicatesQuestion,
  component: DuplicatesPage,
});
const person = createRoute({ getParentRoute: () => root, path: '/people/$personId', component: PersonPage });
const body = createRoute({ getParentRoute: () => root, path: '/bodies/$bodyId', component: BodyPage });
const watch = createRoute({ getParentRoute: () => root, path: '/watch', component: WatchPage });
const stages = createRoute({ getParentRoute: () => root, path: '/stages', component: StagesPage });
const objectionCodes = createRoute({
  getParentRoute: () => root,
  path: '/objection-codes',
  component: ObjectionCodesPage,
});
const changes = createRoute({ getParentRoute: () => root, path: '/changes', component: ChangesPage });
const reference = createRoute({ getParentRoute: () => root, path: '/reference', component: ReferencePage });
const exchange = createRoute({ getParentRoute: () => root, path: '/exchange', component: ExchangePage });
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsPage });

/** Whether nothing was ever logged or promised: then the day is empty and the boards are the place to begin. */
async function isFirstDay(): Promise<boolean> {
  // A desk that is locked or gone at this moment: Today says so itself.
  const day = await trpcClient.today.list.query().catch(() => null);
  if (!day) return false;
  const promises = [...day.overdue, ...day.week, ...day.waiting, ...day.waitingOnPartners, ...day.undated];
  return promises.length === 0 && day.silent.every(({ days }) => days === null);
}

export const router = createRouter({
  routeTree: root.addChildren([
    start,
    today,
    calendar,
    board,
    gaps,
    counts,
    papers,
    lines,
    partners,
    trips,
    trip,
    corridor,
    home,
    people,
    duplicates,
    person,
    body,
    watch,
    country,
    stages,
    objectionCodes,
    changes,
    reference,
    exchange,
    settings,
  ]),
  // The gate hands the status in with the provider.
  context: { status: undefined as unknown as Outputs['desk']['status'] },
  defaultPreload: false,
  defaultErrorComponent: ScreenFailure,
  defaultNotFoundComponent: LostPage,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
