import { createRouter, parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { whenSignedOut } from '@/lib/api/request';
import { queryClient } from '@/lib/queryClient';
import { answerRefusals } from '@/engine/session/proof';
import { sessionQuery } from '@/engine/session/session';
import { routeTree } from './routes';
import { NotFound } from './NotFound';
import { RouteError } from './RouteError';
import { RoutePending } from './RoutePending';

/** Every screen's address begins with this; the server answers all of them with the same page. */
export const BASE = '/app';

export const router = createRouter({
  routeTree,
  basepath: BASE,
  defaultPreload: 'intent',
  defaultPreloadStaleTime: 0,
  scrollRestoration: true,
  defaultErrorComponent: RouteError,
  defaultNotFoundComponent: NotFound,
  defaultPendingComponent: RoutePending,
  defaultPendingMs: 300,
  parseSearch: parseSearchWith(JSON.parse),
  stringifySearch: stringifySearchWith(JSON.stringify, JSON.parse),
});

if (!location.pathname.startsWith(BASE)) history.replaceState(null, '', `${BASE}${location.pathname === '/' ? '' : location.pathname}${location.search}${location.hash}`);

answerRefusals(() => void router.navigate({ to: '/second-step' }));

whenSignedOut(() => {
  queryClient.removeQueries({ queryKey: sessionQuery.queryKey });
  void router.invalidate();
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
