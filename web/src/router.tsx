import {
  createRootRoute,
  createRoute,
  createRouter,
  Navigate,
  Outlet,
  useLocation,
  useNavigate,
} from '@tanstack/react-router';
import { useCallback } from 'react';
import { EmergencyScope } from './emergency/emergency-scope.tsx';
import { HouseholdPage } from './household/household-page.tsx';
import { type HouseholdView, readHouseholdView } from './household/household-view.ts';
import { NoticeBell } from './notice/notice-bell.tsx';
import { findFrameworkChoice } from './policy/framework-choice.ts';
import { type KitchenTableChoice, readKitchenTableChoice } from './plan/kitchen-table-choice.ts';
import { type ChainChoice, readChainChoice } from './chain/chain-choice.ts';
import { PolicyProblem } from './policy/policy-problem.tsx';
import { PolicySkeleton } from './policy/policy-skeleton.tsx';
import { type AdministrationChoice, readAdministrationChoice } from './administration/administration-choice.ts';
import { type BreachChoice, readBreachChoice } from './responsibility/breach-choice.ts';
import { type ResponsibilityChoice, readResponsibilityChoice } from './responsibility/responsibility-choice.ts';
import { type AccessExplanationChoice, readAccessExplanationChoice } from './access-explanation/explanation-choice.ts';
import { type ReportChoice, readReportChoice } from './report/report-choice.ts';
import { readStatisticsChoice, type StatisticsChoice } from './report/statistics-choice.ts';
import { type ResidentLogChoice, readResidentLogChoice } from './resident-log/resident-log-choice.ts';
import { readWorklistChoice, type WorklistChoice } from './worklist/worklist-choice.ts';
import { ResultsPage } from './search/results-page.tsx';
import { SearchProvider } from './search/search-context.tsx';
import { SearchForm } from './search/search-form.tsx';
import { StartPage } from './search/start-page.tsx';
import { SessionEnded } from './session/session-ended.tsx';
import {
  isAdministration,
  isEmergencyReview,
  isSteering,
  opensHouseholds,
  showsResidents,
  usePurpose,
} from './shared/actor.ts';
import { NoResidents } from './ui/no-residents.tsx';
import { NotFoundPage } from './shell/not-found-page.tsx';
import { Shell } from './shell/shell.tsx';

/** Pages that have the search box themselves. */
const pagesWithSearch = new Set(['/', '/zoeken']);

function Root() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const openHousehold = useCallback(
    (id: string) => void navigate({ to: '/huishouden/$id', params: { id } }),
    [navigate],
  );
  const openResults = useCallback(() => void navigate({ to: '/zoeken' }), [navigate]);
  return (
    <SearchProvider onFound={openHousehold} onOutcome={openResults}>
      <Shell
        search={pagesWithSearch.has(pathname) ? undefined : <SearchForm size="bar" />}
        notice={<SessionEnded />}
        bell={<NoticeBell />}
      >
        <Outlet />
      </Shell>
    </SearchProvider>
  );
}

const rootRoute = createRootRoute({ component: Root, notFoundComponent: NotFoundPage });

const startRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: Start });

/** Who sees figures and no residents begins where the figures are, and who reviews where there is something to review. */
function Start() {
  const { purpose } = usePurpose();
  if (!purpose || showsResidents(purpose)) return <StartPage />;
  if (isAdministration(purpose)) return <Navigate to="/beheer" replace />;
  if (isSteering(purpose)) return <Navigate to="/rapporten" replace />;
  return <Navigate to={isEmergencyReview(purpose) ? '/noodtoegang' : '/beleid'} replace />;
}

const resultsRoute = createRoute({ getParentRoute: () => rootRoute, path: '/zoeken', component: SearchResults });

/** What is found lives in memory, so the address says nothing of it. */
function SearchResults() {
  const { purpose } = usePurpose();
  return purpose && showsResidents(purpose) ? <ResultsPage /> : <NoResidents />;
}

const householdRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/huishouden/$id',
  validateSearch: readHouseholdView,
  component: Household,
});

function Household() {
  const { id } = householdRoute.useParams();
  const view = householdRoute.useSearch();
  const navigate = householdRoute.useNavigate();
  const { purpose, epoch } = usePurpose();
  const changeView = useCallback(
    (change: HouseholdView) =>
      void navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false }),
    [navigate],
  );
  if (!purpose || !opensHouseholds(purpose)) return <NoResidents />;
  // Another household or purpose starts afresh: nothing of the one shows under the other, not for a moment.
  return (
    <EmergencyScope key={`${id} ${purpose.id}`} householdId={id}>
      <HouseholdPage key={epoch} id={id} view={view} onViewChange={changeView} />
    </EmergencyScope>
  );
}

/** Policy is fetched when it is opened, so that it weighs nothing on the page of a household. */
const policyRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beleid',
  pendingComponent: PolicySkeleton,
  pendingMs: 0,
  pendingMinMs: 0,
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./policy/policy-frame.tsx')).policyFrameRoute);

const policyOverviewRoute = createRoute({ getParentRoute: () => policyRoute, path: '/' }).lazy(
  async () => (await import('./policy/overview-page.tsx')).policyOverviewRoute,
);

const objectiveRoute = createRoute({ getParentRoute: () => policyRoute, path: '/doelstelling/$code' }).lazy(
  async () => (await import('./policy/objective-page.tsx')).objectiveRoute,
);

const frameworksRoute = createRoute({
  getParentRoute: () => policyRoute,
  path: '/kaders',
  validateSearch: (search: Record<string, unknown>): { kaders?: string | undefined } => ({
    kaders: findFrameworkChoice(search['kaders']),
  }),
}).lazy(async () => (await import('./policy/frameworks-page.tsx')).frameworksRoute);

const policyMoneyRoute = createRoute({ getParentRoute: () => policyRoute, path: '/geld' }).lazy(
  async () => (await import('./policy/money-page.tsx')).policyMoneyRoute,
);

const policyPages = policyRoute.addChildren([policyOverviewRoute, objectiveRoute, frameworksRoute, policyMoneyRoute]);

const responsibilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/verantwoordelijk',
  validateSearch: (search: Record<string, unknown>): ResponsibilityChoice => readResponsibilityChoice(search),
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./responsibility/responsibility-page.tsx')).responsibilityRoute);

const agreementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/overeenkomst/$code',
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./responsibility/agreement-page.tsx')).agreementRoute);

const breachRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/norm/$id',
  validateSearch: (search: Record<string, unknown>): BreachChoice => readBreachChoice(search),
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./responsibility/breach-page.tsx')).breachRoute);

const residentLogRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/raadplegingen',
  validateSearch: (search: Record<string, unknown>): ResidentLogChoice => readResidentLogChoice(search),
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./resident-log/resident-log-page.tsx')).residentLogRoute);

const accessExplanationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/huishouden/$id/zicht',
  validateSearch: (search: Record<string, unknown>): AccessExplanationChoice => readAccessExplanationChoice(search),
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./access-explanation/explanation-page.tsx')).accessExplanationRoute);

const kitchenTableRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/huishouden/$id/plan/afdrukken',
  validateSearch: (search: Record<string, unknown>): KitchenTableChoice => readKitchenTableChoice(search),
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./plan/kitchen-table-page.tsx')).kitchenTableRoute);

const emergencyReviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/noodtoegang',
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./emergency/review-page.tsx')).emergencyReviewRoute);

const administrationRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/beheer',
  validateSearch: (search: Record<string, unknown>): AdministrationChoice => readAdministrationChoice(search),
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./administration/administration-page.tsx')).administrationRoute);

const noticeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/berichten',
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./notice/notice-page.tsx')).noticeRoute);

const worklistRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/werklijst',
  validateSearch: (search: Record<string, unknown>): WorklistChoice => readWorklistChoice(search),
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./worklist/worklist-page.tsx')).worklistRoute);

const chainRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/ketenberichten',
  validateSearch: (search: Record<string, unknown>): ChainChoice => readChainChoice(search),
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./chain/chain-page.tsx')).chainRoute);

const reportListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rapporten',
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./report/report-list-page.tsx')).reportListRoute);

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rapporten/$naam',
  validateSearch: (search: Record<string, unknown>): ReportChoice => readReportChoice(search),
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./report/report-page.tsx')).reportRoute);

const statisticsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rapporten/cijfers',
  validateSearch: (search: Record<string, unknown>): StatisticsChoice => readStatisticsChoice(search),
  errorComponent: PolicyProblem,
}).lazy(async () => (await import('./report/statistics-page.tsx')).statisticsRoute);

/** Makes the pages of Eenplan and their addresses; reads the address of the browser as it is then. */
export function createPages() {
  return createRouter({
    routeTree: rootRoute.addChildren([
      startRoute,
      resultsRoute,
      householdRoute,
      kitchenTableRoute,
      emergencyReviewRoute,
      noticeRoute,
      worklistRoute,
      chainRoute,
      reportListRoute,
      reportRoute,
      statisticsRoute,
      accessExplanationRoute,
      residentLogRoute,
      responsibilityRoute,
      administrationRoute,
      agreementRoute,
      breachRoute,
      policyPages,
    ]),
    defaultPreload: false,
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createPages>;
  }
}
