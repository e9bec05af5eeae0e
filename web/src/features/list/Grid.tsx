import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import type { RecordData } from '@/engine/record/types';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import { useShortcuts } from '@/lib/shortcuts';
import { keptStore, useStore } from '@/lib/store';
import { boundedWidth, slotsFor } from './columns';
import css from './Grid.module.css';
import { GridHead } from './GridHead';
import { GridRow } from './GridRow';
import { type Column, useGridKeys } from './useGridKeys';
import type { ListState } from './useListState';

interface Props {
  state: ListState;
  rows: RecordData[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  /** The last rows are near: more are wanted. */
  onEnd: () => void;
  more: boolean;
}

/** Widths somebody drew themselves, by type; a saved view may say otherwise. */
export const drawnWidths = keptStore<Record<string, Record<string, number>>>('ui.widths', {});

export function drawWidth(object: string, path: string, width: number): void {
  drawnWidths.set((kept) => ({ ...kept, [object]: { ...kept[object], [path]: boundedWidth(width) } }));
}

export type Density = 'auto' | 'roomy' | 'compact';

export const density = keptStore<Density>('ui.density', 'auto');

/** Fingers need 44; eyes like 36; where the window is low, 28 keeps some twenty-five rows in sight. */
function rowHeight(wanted: Density): number {
  if (matchMedia('(pointer: coarse)').matches) return 44;
  return wanted === 'compact' || (wanted === 'auto' && innerHeight < 1120) ? 28 : 36;
}

/** How many rows more than are seen stand ready, above and below. */
const OVERSCAN = 8;

/** A table of any length that draws only what is seen; one stop for the Tab key, arrows inside. */
export function Grid({ state, rows, selected, onSelect, onEnd, more }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const catalog = useCatalog();
  const box = useRef<HTMLDivElement>(null);
  const { object } = state;
  const drawn = useStore(drawnWidths)[object.key];
  const height = rowHeight(useStore(density));
  const columns = useMemo<Column[]>(
    () =>
      state.columns.flatMap((path, index) => {
        const found = resolvePath(catalog, object, path);
        if (!found) return [];
        const width = drawn?.[path] ?? state.widths[path] ?? (index === 0 ? Math.max(innerWidth >= 1200 ? 320 : 240, fieldType(found.field.type).width) : fieldType(found.field.type).width);
        return [{ ...found, width, own: !path.includes('.') }];
      }),
    [state.columns, state.widths, catalog, object, drawn],
  );
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => box.current, estimateSize: () => height, overscan: OVERSCAN, paddingEnd: 64 });
  const items = virtual.getVirtualItems();
  // a row that leaves at one end is the row that comes at the other: its elements stay, and only what they say changes
  const slots = slotsFor(virtual.scrollRect?.height ?? 0, height, OVERSCAN);
  const slotOf = (index: number) => `${id}-${index % slots}`;
  const standing = items.toSorted((one, other) => (one.index % slots) - (other.index % slots));
  useEffect(() => virtual.measure(), [virtual, height]);
  const lastSeen = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && lastSeen >= rows.length - 30) onEnd();
  }, [more, lastSeen, rows.length, onEnd]);
  const grid = useGridKeys({ state, rows, columns, selected, onSelect, box, show: (index) => virtual.scrollToIndex(index) });
  // a row that has not changed is not drawn again, and must not mark what was marked when it was
  const newest = useRef(grid);
  useEffect(() => {
    newest.current = grid;
  });
  const mark = useCallback((row: number, range: boolean) => newest.current.mark(row, range), []);
  const markAll = useCallback((on: boolean) => onSelect(new Set(on ? rows.map((row) => row.id) : [])), [onSelect, rows]);
  const resize = useCallback((path: string, width: number) => drawWidth(object.key, path, width), [object.key]);
  const focus = useCallback(() => box.current?.focus({ preventScroll: true }), []);
  const step = (by: number) => () => {
    focus();
    grid.goTo(grid.at.row + by, grid.at.column);
  };
  useShortcuts([
    { keys: 'j', label: t('list.keys.down'), run: step(1) },
    { keys: 'k', label: t('list.keys.up'), run: step(-1) },
    { keys: ' ', label: t('list.keys.peek'), run: focus, told: true },
    { keys: 'Enter', label: t('list.keys.open'), run: focus, told: true },
    { keys: 'e', label: t('list.keys.edit'), run: focus, told: true },
    { keys: 'x', label: t('list.keys.select'), run: focus, told: true },
  ]);
  const total = columns.reduce((sum, column) => sum + column.width, 40);
  return (
    // one stop for the Tab key; the arrows walk inside by aria-activedescendant
    <div
      ref={box}
      className={css.box}
      role="grid"
      tabIndex={0}
      aria-label={object.plural}
      aria-rowcount={more ? -1 : rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-multiselectable
      aria-activedescendant={`${slotOf(grid.at.row)}-${grid.at.column}`}
      onKeyDown={grid.onKeyDown}
    >
      <GridHead
        state={state}
        columns={columns}
        width={total}
        all={rows.length > 0 && rows.every((row) => selected.has(row.id))}
        some={selected.size > 0}
        onAll={markAll}
        onResize={resize}
      />
      {/* who reads them one by one reads them in their order */}
      <div className={css.rows} role="rowgroup" aria-owns={standing[0] === items[0] ? undefined : items.map((item) => slotOf(item.index)).join(' ')} style={{ height: virtual.getTotalSize(), width: total }}>
        {standing.map((item) => {
          const record = rows[item.index];
          if (!record) return null;
          return (
            <GridRow
              key={slotOf(item.index)}
              id={slotOf(item.index)}
              index={item.index}
              record={record}
              object={object}
              columns={columns}
              top={item.start}
              height={height}
              active={grid.at.row === item.index ? grid.at.column : null}
              editing={grid.editing && grid.at.row === item.index}
              selected={selected.has(record.id)}
              grid={grid}
              onMark={mark}
              onLeave={focus}
            />
          );
        })}
      </div>
    </div>
  );
}
