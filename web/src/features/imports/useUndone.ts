import { useQuery } from '@tanstack/react-query';
import { deedsKey, fetchDeeds } from '@/engine/record/deeds';
import type { Undo } from '@/engine/record/undos';
import type { ImportRun } from './api/types';

/** How the import was taken back; null where it was not, or nothing is known of it any more. */
export function useUndone(run: ImportRun): Undo | null {
  const deeds = useQuery({ queryKey: [...deedsKey, 'newest'], queryFn: ({ signal }) => fetchDeeds(null, signal) });
  return deeds.data?.items.find((deed) => deed.command === run.id)?.undone ?? null;
}
