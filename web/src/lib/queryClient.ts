import { QueryClient } from '@tanstack/react-query';
import { Problem } from './api/problem';

/** What was seen once opens at once, then freshens; refusals are not asked again, broken lines twice. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      gcTime: 30 * 60_000,
      retry: (count, error) => count < 2 && !(error instanceof Problem && error.status >= 400 && error.status < 500),
      refetchOnWindowFocus: true,
    },
  },
});
