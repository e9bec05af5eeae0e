import { queryOptions } from '@tanstack/react-query';
import { queryString, request } from '@/lib/api/request';
import type { Ref, Value } from './types';

export interface UndoProgress {
  lines: number;
  done: number;
  deleted: number;
  restored: number;
  changed: number;
  kept: number;
}

/** An undo of a command of many batches. */
export interface Undo {
  id: string;
  command: string;
  at: string;
  state: 'running' | 'done' | 'failed';
  progress: UndoProgress;
}

/** What stays as it is, and why. */
export interface Kept {
  record: Ref;
  reason: string;
  message: string;
  by: Ref | null;
  at: string | null;
  fields: Record<string, { was: Value; yours: Value; theirs: Value }>;
}

export interface UndoPreview {
  progress: UndoProgress;
  whole: boolean;
  kept: Kept[];
}

export const previewUndo = (command: string) => request<UndoPreview>('/undo/preview', { method: 'POST', body: { command } });

export const beginUndo = (command: string) => request<Undo>('/undos', { method: 'POST', body: { command } });

const WHILE_RUNNING = 700;

/** How an undo stands; asked for again and again while it runs. */
export const undoQuery = (id: string) =>
  queryOptions({
    queryKey: ['undos', id] as const,
    queryFn: ({ signal }) => request<Undo>(`/undos/${id}`, { signal }),
    refetchInterval: (query) => (query.state.data?.state === 'running' ? WHILE_RUNNING : false),
  });

/** How a command was taken back; null while it stands. */
export const undoneQuery = (command: string) =>
  queryOptions({
    queryKey: ['undos', 'of', command] as const,
    queryFn: ({ signal }) => request<{ items: Undo[] }>(`/undos${queryString({ command })}`, { signal }).then((answer) => answer.items[0] ?? null),
    staleTime: 0,
  });

export const keptQuery = (id: string) =>
  queryOptions({
    queryKey: ['undos', id, 'kept'] as const,
    queryFn: ({ signal }) => request<{ items: Kept[]; next: string | null }>(`/undos/${id}/kept`, { signal }),
  });
