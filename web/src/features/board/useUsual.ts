import { useMemo } from 'react';
import { useGroups } from '@/engine/record/groups';
import type { GroupsQuery } from '@/engine/record/types';
import type { BoardColumn } from './columns';
import { usualDays } from './usual';

const LIMIT = 1000;

/** The usual age of cards in each open column: one question for the whole board, whatever its filter. */
export function useUsual(object: string, by: string, since: string | null, columns: BoardColumn[]): Map<string, number> {
  const open = columns.filter((column) => !column.closed && column.key !== '').map((column) => column.key);
  const query: GroupsQuery = {
    filter: { field: by, op: 'in', value: open },
    by: [{ field: by }, { field: since ?? by, bucket: 'day' }],
    measures: [{ key: 'n', kind: 'count' }],
    limit: LIMIT,
  };
  const groups = useGroups(object, query, since !== null && open.length > 0).data?.groups;
  // where not all were told, a median of the rest would be wrong
  return useMemo(() => (groups && groups.length < LIMIT && since ? usualDays(groups, Date.now()) : new Map<string, number>()), [groups, since]);
}
