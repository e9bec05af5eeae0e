import { useQuery } from '@tanstack/react-query';
import { type Undo, undoneQuery } from '@/engine/record/undos';
import type { ImportRun } from './api/types';

/** How the import was taken back, whenever and by whomever; null where it stands. */
export function useUndone(run: ImportRun): Undo | null {
  return useQuery({ ...undoneQuery(run.id), enabled: run.state !== 'running' }).data ?? null;
}
