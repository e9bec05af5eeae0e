import { createRootRoute, createRoute, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { i18n } from '@/lib/i18n/texts';
import { isLocale, speak, wholeTexts } from '@/lib/i18n/i18n';
import { queryClient } from '@/lib/queryClient';
import { Problem } from '@/lib/api/problem';
import { catalogQuery } from '@/engine/schema/catalog';
import { brandQuery } from '@/engine/session/brand';
import { sessionQuery } from '@/engine/session/session';
import { isWelcomed } from '@/engine/session/welcome';
import { readListSearch } from '@/engine/view/listSearch';
import { setupQuery } from '@/engine/session/setup';
import { readAgendaSearch } from '@/features/agenda/address';
import { boardSearch } from '@/features/board/search';

/** A screen beyond a first visit comes with all texts. */
const screen = <T extends Record<string, unknown>, K extends keyof T & string>(load: () => Promise<T>, name: K) => lazyRouteComponent(() => Promise.all([load(), wholeTexts()]).then(([module]) => module), name);

const root = createRootRoute({
  component: Outlet,
  beforeLoad: () => queryClient.ensureQueryData(brandQuery).then((brand) => void (document.title = brand.name)),
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: (search: Record<string, unknown>): { to?: string; refused?: true } => ({ ...(typeof search['to'] === 'string' ? { to: search['to'] } : {}), ...(search['refused'] ? { refused: true } : {}) }),
  beforeLoad: async () => {
    // a workspace that waits for its sample has nobody yet, and soon will
    if (queryClient.getQueryData(brandQuery.queryKey)?.sample?.loading) return;
    if (await queryClient.fetchQuery(setupQuery).then((state) => state.needed, () => false)) throw redirect({ to: '/setup', search: {} });
  },
  component: lazyRouteComponent(() => import('@/features/sign-in/SignInScreen'), 'SignInScreen'),
});

/** For whoever holds a link: its secret is after the hash. */
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: screen(() => import('@/features/sign-in/InvitationScreen'), 'InvitationScreen'),
});

const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  validateSearch: (search: Record<string, unknown>): { code?: string; after?: 'sample' } => ({
    ...(search['code'] === undefined ? {} : { code: String(search['code']) }),
    ...(search['after'] === 'sample' ? { after: 'sample' } : {}),
  }),
  beforeLoad: async () => {
    if (await queryClient.fetchQuery(setupQuery).then((state) => !state.needed, () => true)) throw redirect({ to: '/' });
  },
  component: screen(() => import('@/features/first-steps/SetupScreen'), 'SetupScreen'),
});

/** What every signed-in screen may carry in its address: the record shown in the side panel, as `object:id`. */
interface FrameSearch {
  peek?: string;
}

/** The client speaks the signed-in person's language, whoever sat here before. */
async function speakAsUser(): Promise<void> {
  const locale = queryClient.getQueryData(sessionQuery.queryKey)?.user.locale;
  if (isLocale(locale) && locale !== i18n.language) await speak(locale);
}

/** The gate: nobody passes without a session, and no screen is drawn before the catalogue is here. */
const inside = createRoute({
  getParentRoute: () => root,
  id: 'inside',
  validateSearch: (search: Record<string, unknown>): FrameSearch => (typeof search['peek'] === 'string' ? { peek: search['peek'] } : {}),
  beforeLoad: async ({ location }) => {
    try {
      await queryClient.ensureQueryData(sessionQuery);
    } catch (error) {
      if (error instanceof Problem && error.status === 401) throw redirect({ to: '/sign-in', search: location.href === '/' ? {} : { to: location.href } });
      throw error;
    }
    await speakAsUser();
    if (queryClient.getQueryData(sessionQuery.queryKey)?.secondStepDue) throw redirect({ to: '/second-step' });
    await queryClient.ensureQueryData(catalogQuery());
  },
  component: lazyRouteComponent(() => import('./Frame'), 'Frame'),
});

/** A screen that its address says all about. */
const page = <const P extends string, T extends Record<string, unknown>, K extends keyof T & string>(path: P, load: () => Promise<T>, name: K) => createRoute({ getParentRoute: () => inside, path, component: screen(load, name) });

const home = createRoute({
  getParentRoute: () => inside,
  path: '/',
  beforeLoad: () => {
    const session = queryClient.getQueryData(sessionQuery.queryKey);
    if (session && isWelcomed(session)) throw redirect({ to: '/welcome' });
  },
  component: screen(() => import('@/features/home/MyDay'), 'MyDay'),
});

const welcome = page('/welcome', () => import('@/features/first-steps/WelcomeScreen'), 'WelcomeScreen');

const welcomeStep = page('/welcome/$step', () => import('@/features/first-steps/WelcomeScreen'), 'WelcomeScreen');

const agenda = createRoute({
  getParentRoute: () => inside,
  path: '/agenda',
  validateSearch: readAgendaSearch,
  component: screen(() => import('@/features/agenda/AgendaScreen'), 'AgendaScreen'),
});

const notices = page('/notifications', () => import('@/features/notices/NoticesScreen'), 'NoticesScreen');

const share = page('/share', () => import('@/features/share/ShareScreen'), 'ShareScreen');

const objectives = page('/objectives', () => import('@/features/purpose/ObjectivesScreen'), 'ObjectivesScreen');

const list = createRoute({
  getParentRoute: () => inside,
  path: '/o/$object',
  validateSearch: readListSearch,
  component: lazyRouteComponent(() => import('@/features/list/ListScreen'), 'ListScreen'),
});

const board = createRoute({
  getParentRoute: () => inside,
  path: '/o/$object/board',
  validateSearch: boardSearch,
  component: screen(() => import('@/features/board/BoardScreen'), 'BoardScreen'),
});

const record = createRoute({
  getParentRoute: () => inside,
  path: '/o/$object/$id',
  validateSearch: (search: Record<string, unknown>): { tab?: string } => (typeof search['tab'] === 'string' ? { tab: search['tab'] } : {}),
  // what has a page of its own is shown there, wherever its link was met
  beforeLoad: ({ params: { object, id } }) => {
    if (object === 'report' || object === 'dashboard') throw redirect({ to: '/reports/{-$kind}/{-$id}', params: { kind: object, id } });
  },
  component: screen(() => import('@/features/record/RecordScreen'), 'RecordScreen'),
});

const merge = createRoute({
  getParentRoute: () => inside,
  path: '/o/$object/merge',
  validateSearch: (search: Record<string, unknown>): { keep?: string; drop?: string } => ({
    ...(typeof search['keep'] === 'string' ? { keep: search['keep'] } : {}),
    ...(typeof search['drop'] === 'string' ? { drop: search['drop'] } : {}),
  }),
  component: screen(() => import('@/features/merge/MergeScreen'), 'MergeScreen'),
});

const changes = page('/changes', () => import('@/features/changes/ChangesScreen'), 'ChangesScreen');

const bin = page('/bin', () => import('@/features/bin/BinScreen'), 'BinScreen');

const text = (value: unknown) => (typeof value === 'string' ? value : undefined);

const imports = page('/imports', () => import('@/features/imports/ImportListScreen'), 'ImportListScreen');

const newImport = createRoute({
  getParentRoute: () => inside,
  path: '/imports/new',
  validateSearch: (search: Record<string, unknown>): { object?: string } => (text(search['object']) ? { object: String(search['object']) } : {}),
  component: screen(() => import('@/features/imports/NewImportScreen'), 'NewImportScreen'),
});

const oneImport = createRoute({
  getParentRoute: () => inside,
  path: '/imports/$id',
  validateSearch: (search: Record<string, unknown>): { object?: string; step?: 'format' | 'mapping' } => ({
    ...(text(search['object']) ? { object: String(search['object']) } : {}),
    ...(search['step'] === 'format' || search['step'] === 'mapping' ? { step: search['step'] } : {}),
  }),
  component: screen(() => import('@/features/imports/ImportScreen'), 'ImportScreen'),
});

const search = createRoute({
  getParentRoute: () => inside,
  path: '/search',
  validateSearch: (asked: Record<string, unknown>): { q?: string; object?: string } => ({
    ...(asked['q'] === undefined ? {} : { q: String(asked['q']) }),
    ...(text(asked['object']) ? { object: String(asked['object']) } : {}),
  }),
  component: screen(() => import('@/features/search/SearchScreen'), 'SearchScreen'),
});

const admin = page('/admin', () => import('@/features/admin/AdminScreen'), 'AdminScreen');

const adminPart = page('/admin/$part', () => import('@/features/admin/AdminScreen'), 'AdminScreen');

const handover = createRoute({
  getParentRoute: () => inside,
  path: '/handovers/new',
  validateSearch: (asked: Record<string, unknown>): { giver?: string; name?: string } => (text(asked['giver']) ? { giver: String(asked['giver']), name: String(asked['name'] ?? '') } : {}),
  component: screen(() => import('@/features/handover/HandoverScreen'), 'HandoverScreen'),
});

const account = page('/account', () => import('@/features/account/AccountScreen'), 'AccountScreen');

/** For whoever may do nothing else before; so it is beside the gate, not behind it. */
const secondStep = createRoute({
  getParentRoute: () => root,
  path: '/second-step',
  beforeLoad: async () => {
    try {
      await queryClient.fetchQuery({ ...sessionQuery, staleTime: 0 });
    } catch {
      throw redirect({ to: '/sign-in', search: {} });
    }
    await speakAsUser();
    if (!queryClient.getQueryData(sessionQuery.queryKey)?.secondStepDue) throw redirect({ to: '/' });
  },
  component: screen(() => import('@/features/account/SecondStepScreen'), 'SecondStepScreen'),
});

const types = page('/admin/types', () => import('@/features/types/TypesScreen'), 'TypesScreen');

const oneType = page('/admin/types/$object', () => import('@/features/types/TypeScreen'), 'TypeScreen');

const roles = page('/admin/roles', () => import('@/features/roles/RolesScreen'), 'RolesScreen');

const courses = page('/courses', () => import('@/features/courses/CoursesScreen'), 'CoursesScreen');

const course = page('/courses/$course', () => import('@/features/courses/CoursesScreen'), 'CoursesScreen');

const retention = page('/admin/retention', () => import('@/features/retention/RetentionScreen'), 'RetentionScreen');

const reports = page('/reports/{-$kind}/{-$id}', () => import('@/features/reports/ReportsArea'), 'ReportsArea');

// one line a screen: the address, the file, the component
export const routeTree = root.addChildren([
  signIn, invitation, setup, secondStep,
  inside.addChildren([home, welcome, welcomeStep, share, objectives, agenda, notices, list, board, record, merge, changes, bin, imports, newImport, oneImport, search, handover, account, admin, adminPart, roles, types, oneType, retention, reports, courses, course]),
]);
