import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';

interface Feed {
  createdAt: string;
  lastUsed: string | null;
}

const feedQuery = queryOptions({
  queryKey: ['calendarFeed'],
  queryFn: ({ signal }) => request<{ feed: Feed | null }>('/agenda/feed', { signal }).then((answer) => answer.feed),
});

export function useCalendarFeed() {
  return useQuery(feedQuery);
}

/** The path is told this once and never again. */
export function useMakeCalendarFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request<{ path: string }>('/agenda/feed', { method: 'POST', body: {} }),
    onSuccess: () => client.invalidateQueries({ queryKey: feedQuery.queryKey }),
  });
}

export function useRevokeCalendarFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: () => request('/agenda/feed', { method: 'DELETE' }),
    onSuccess: () => client.invalidateQueries({ queryKey: feedQuery.queryKey }),
  });
}
