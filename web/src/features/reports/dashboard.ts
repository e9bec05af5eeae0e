import { useQuery } from '@tanstack/react-query';
import { keys } from '@/engine/record/keys';
import { fetchPage } from '@/engine/record/page';
import type { Span } from '@/engine/filter/spans';
import { isSpan } from '@/engine/filter/spans';
import type { ChildChanges, RecordData, Ref, Value } from '@/engine/record/types';
import type { Sharing } from '@/engine/view/savedViews';
import { spokenName } from '@/engine/view/spoken';
import { uuidv7 } from '@/lib/ids';

export const WIDTHS = ['third', 'half', 'full'] as const;

export type Width = (typeof WIDTHS)[number];

export interface Tile {
  id: string;
  report: Ref | null;
  width: Width;
  heading: string | null;
}

export interface Dashboard {
  id: string;
  name: string;
  sharing: Sharing;
  owner: Ref | null;
  period: Span | null;
  tiles: Tile[];
}

/** All there are, by their names. */
export function useDashboards() {
  return useQuery({ queryKey: [...keys.pages('dashboard'), 'all'], queryFn: ({ signal }) => fetchPage('dashboard', { fields: ['name', 'names', 'sharing'], sort: [{ field: 'name' }], limit: 200 }, null, signal) });
}

export function readDashboard(record: RecordData): Dashboard {
  const tiles = (record['tiles'] as Record<string, Value>[] | null) ?? [];
  return {
    id: record.id,
    name: spokenName(record),
    sharing: (record['sharing'] as Sharing | null) ?? 'private',
    owner: (record['owner'] as Ref | null) ?? null,
    period: isSpan(record['period']) ? record['period'] : null,
    tiles: tiles.map((tile) => ({
      id: String(tile['id']),
      report: (tile['report'] as Ref | null) ?? null,
      width: WIDTHS.find((width) => width === tile['width']) ?? 'half',
      heading: (tile['heading'] as string | null) ?? null,
    })),
  };
}

const row = ({ report, width, heading }: Omit<Tile, 'id'>): Record<string, Value> => ({ id: uuidv7(), report, width, ...(heading ? { heading } : {}) });

/** Tiles stand in the order they were laid: from the first that moves on, they are laid anew. */
export function reordered(tiles: Tile[], from: number, to: number): ChildChanges {
  const next = [...tiles];
  const [moved] = next.splice(from, 1);
  if (moved) next.splice(to, 0, moved);
  const first = Math.min(from, to);
  return { remove: tiles.slice(first).map((tile) => tile.id), add: next.slice(first).map(row) };
}

export const withTile = (report: Ref, width: Width): ChildChanges => ({ add: [row({ report, width, heading: null })] });
