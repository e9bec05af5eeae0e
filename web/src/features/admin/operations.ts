import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { request } from '@/lib/api/request';

export interface Condition {
  database: { version: string; kind: string; millis: number; bytes: number; connections: number };
  feed: { position: number; waiting: number; waited: number };
  consumers: { name: string; behind: number; late: number; parked: number }[];
  parked: { consumer: string; object: string; record: string; reason: string; at: string }[];
  jobs: { running: number; due: number; late: number; failing: { name: string; failures: number }[] };
  process: { version: string; since: string; listeners: number; heapBytes: number; heapMost: number; connections: number; diskFree: number; diskWhole: number };
}

export interface Health {
  complaints: string[];
  condition: Condition;
}

const key = ['operations'];

/** How it is, looked at again every few seconds for as long as it is on screen. */
export function useHealth() {
  return useQuery({ queryKey: key, queryFn: ({ signal }) => request<Health>('/operations', { signal }), refetchInterval: 5_000 });
}

export function useRelease() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (parked: { consumer: string; record: string }) => request('/operations/release', { method: 'POST', body: parked }),
    onSettled: () => client.invalidateQueries({ queryKey: key }),
  });
}
