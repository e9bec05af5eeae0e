import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';
import { usePage } from '@/engine/record/page';
import type { Filter, RecordData } from '@/engine/record/types';

export const KINDS = ['created', 'updated', 'deleted', 'restored', 'derived'] as const;
export type Kind = (typeof KINDS)[number];

/** What a webhook wants to hear of: nothing said of the type is any, of the kinds any that somebody does. */
export interface Events {
  object?: string;
  kinds?: Kind[];
  filter?: Filter;
}

export interface WebhookRecord extends RecordData {
  name: string;
  address: string;
  events: Events[];
  active: boolean;
}

export interface Answer {
  at?: string | null;
  status: number | null;
  error: string | null;
  millis: number | null;
}

export interface Delivery {
  id: string;
  what: { pos: number; object: string; record: string; kind: Kind; at: string };
  state: 'waiting' | 'sent' | 'dead';
  attempts: number;
  due: string;
  answer: Answer;
}

export function useWebhooks() {
  const page = usePage('webhook', { fields: ['name', 'address', 'events', 'active'], limit: 100 });
  return page.data?.pages.flatMap((each) => each.items as WebhookRecord[]);
}

const deliveries = (webhook: string) => ['webhook', webhook, 'deliveries'];

/** The last ones; looked at again while the list is open, because sending goes on. */
export function useDeliveries(webhook: string) {
  return useQuery({
    queryKey: deliveries(webhook),
    queryFn: ({ signal }) => request<{ items: Delivery[] }>(`/webhooks/${webhook}/deliveries?limit=30`, { signal }).then((answer) => answer.items),
    refetchInterval: 3_000,
  });
}

export const renewSecret = (webhook: string) => request<{ secret: string }>(`/webhooks/${webhook}/secret`, { method: 'POST', body: {} });

export const sendTest = (webhook: string) => request<Answer>(`/webhooks/${webhook}/test`, { method: 'POST', body: {} });

export function useReplay(webhook: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (what: { deliveries: string[] } | { dead: true }) => request<{ count: number }>(`/webhooks/${webhook}/replay`, { method: 'POST', body: what }),
    onSuccess: () => client.invalidateQueries({ queryKey: deliveries(webhook) }),
  });
}
