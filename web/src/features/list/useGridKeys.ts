import { useNavigate, useRouter } from '@tanstack/react-router';
import { type KeyboardEvent, type RefObject, useState } from 'react';
import { fieldType } from '@/engine/field/registry';
import type { RecordData } from '@/engine/record/types';
import { type FieldPath, isEditable } from '@/engine/schema/catalog';
import { usePeek } from '@/engine/view/peek';
import { letters } from '@/lib/shortcuts';
import { between } from './columns';
import type { ListState } from './useListState';

export interface Column extends FieldPath {
  width: number;
  /** A field of the record itself, not of one it points to. */
  own: boolean;
}

interface Wanted {
  state: ListState;
  rows: RecordData[];
  columns: Column[];
  selected: ReadonlySet<string>;
  onSelect: (selected: ReadonlySet<string>) => void;
  box: RefObject<HTMLDivElement | null>;
  show: (row: number) => void;
}

export interface GridControl {
  at: { row: number; column: number };
  editing: boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  goTo: (row: number, column: number) => void;
  edit: (row: number, column: number) => void;
  done: (by: 'enter' | 'escape' | 'leave') => void;
  mark: (row: number, range: boolean) => void;
  open: (row: number) => void;
  peek: (row: number) => void;
  mayEdit: (column: Column) => boolean;
  /** Where a row's link leads. */
  addressOf: (id: string) => string;
}

/** Where the hands are in the table, and what the keys do there. */
export function useGridKeys({ state, rows, columns, selected, onSelect, box, show }: Wanted): GridControl {
  const navigate = useNavigate();
  const { basepath } = useRouter();
  const side = usePeek();
  const { object } = state;
  const [wanted, setAt] = useState({ row: 0, column: 0 });
  const [editing, setEditing] = useState(false);
  const [anchor, setAnchor] = useState<string>();
  const at = { row: Math.min(wanted.row, rows.length - 1), column: Math.min(wanted.column, columns.length - 1) };

  const goTo = (row: number, column: number) => {
    const next = { row: Math.max(0, Math.min(rows.length - 1, row)), column: Math.max(0, Math.min(columns.length - 1, column)) };
    setAt(next);
    setEditing(false);
    show(next.row);
    // an open panel follows the walk through the list
    const record = rows[next.row];
    if (side.open && record && next.row !== at.row) side.show(object.key, record.id);
  };
  const mayEdit = (column: Column) => column.own && !state.bin && isEditable(object, column.field) && fieldType(column.field.type).Input !== undefined;
  const edit = (row: number, column: number) => {
    setAt({ row, column });
    const wantedColumn = columns[column];
    if (wantedColumn && mayEdit(wantedColumn)) setEditing(true);
  };
  const done = (by: 'enter' | 'escape' | 'leave') => {
    setEditing(false);
    if (by === 'leave') return;
    box.current?.focus({ preventScroll: true });
  };
  const mark = (row: number, range: boolean) => {
    const record = rows[row];
    if (!record) return;
    const next = new Set(selected);
    if (range && anchor) between(rows.map((each) => each.id), anchor, record.id).forEach((id) => next.add(id));
    else if (!next.delete(record.id)) next.add(record.id);
    setAnchor(record.id);
    onSelect(next);
  };
  const open = (row: number) => {
    const record = rows[row];
    if (record) void navigate({ to: '/o/$object/$id', params: { object: object.key, id: record.id } });
  };
  const addressOf = (id: string) => `${basepath}/o/${object.key}/${id}`;
  const peek = (row: number) => {
    const record = rows[row];
    if (!record) return;
    if (side.open?.id === record.id) side.close();
    else side.show(object.key, record.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== box.current || event.altKey || event.defaultPrevented) return;
    const page = Math.max(1, Math.floor((box.current?.clientHeight ?? 400) / 36) - 2);
    const steps: Record<string, [number, number]> = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1], PageDown: [page, 0], PageUp: [-page, 0] };
    const step = steps[event.key] ?? (letters.get() && !event.ctrlKey && !event.metaKey ? { j: [1, 0], k: [-1, 0] }[event.key.toLowerCase()] : undefined);
    const mod = event.ctrlKey || event.metaKey;
    if (step) {
      if (event.shiftKey && step[0] !== 0) mark(at.row, false);
      goTo(at.row + (step[0] ?? 0), at.column + (step[1] ?? 0));
    } else if (event.key === 'Home') goTo(mod ? 0 : at.row, 0);
    else if (event.key === 'End') goTo(mod ? rows.length - 1 : at.row, columns.length - 1);
    else if (event.key === 'Enter' && at.column === 0) open(at.row);
    else if (event.key === 'Enter' || event.key === 'F2' || (event.key === 'e' && letters.get() && !mod)) edit(at.row, at.column);
    else if (event.key === ' ') peek(at.row);
    else if (event.key === 'x' && letters.get() && !mod) mark(at.row, event.shiftKey);
    else if (event.key === 'Escape' && selected.size > 0) onSelect(new Set());
    else if (event.key === 'Escape' && side.open) side.close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return { at, editing, onKeyDown, goTo, edit, done, mark, open, peek, mayEdit, addressOf };
}
