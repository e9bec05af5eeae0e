import { memo, useLayoutEffect, useRef } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import type { RecordData } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { FieldValue } from '@/engine/view/FieldValue';
import { titleOf } from '@/engine/view/titleOf';
import { lazily } from '@/lib/lazily';
import css from './Grid.module.css';
import { Tick } from './Tick';
import type { Column, GridControl } from './useGridKeys';

export const FieldEditor = lazily(() => import('@/engine/view/FieldEditor').then((module) => module.FieldEditor));

interface Props {
  id: string;
  index: number;
  record: RecordData;
  object: ObjectType;
  columns: Column[];
  top: number;
  height: number;
  /** The column the hands are in, where this is their row. */
  active: number | null;
  editing: boolean;
  selected: boolean;
  grid: GridControl;
  onMark: (row: number, range: boolean) => void;
  /** The record the hands were in has gone out of sight. */
  onLeave: () => void;
}

const same = (a: Props, b: Props) =>
  a.record === b.record && a.columns === b.columns && a.top === b.top && a.active === b.active && a.editing === b.editing && a.selected === b.selected && a.index === b.index && a.active === null && b.active === null;

/** A row is drawn again only when it has changed; the one the hands are in always is. */
export const GridRow = memo(function GridRow({ id, index, record, object, columns, top, height, active, editing, selected, grid, onMark, onLeave }: Props) {
  const { t } = useTranslation();
  const row = useRef<HTMLDivElement>(null);
  // hands that were in this row do not find themselves in another that took its place
  useLayoutEffect(() => {
    if (row.current?.contains(document.activeElement)) onLeave();
  }, [record.id, onLeave]);
  const title = titleOf(object, record);
  return (
    <div ref={row} id={id} className={css.row} role="row" aria-rowindex={index + 2} aria-selected={selected} data-active={active !== null || undefined} style={{ top, height }}>
      <div className={css.mark} role="gridcell">
        {/* the label is a wider mark to hit; Shift selects the rows between */}
        <Tick label={t('list.select', { title })} checked={selected} onTick={(_, event) => onMark(index, event.shiftKey)} />
      </div>
      {columns.map((column, at) => (
        <Cell key={column.path} id={`${id}-${at}`} column={column} at={at} index={index} record={record} title={title} active={active === at} editing={editing && active === at} grid={grid} />
      ))}
    </div>
  );
}, same);

interface CellProps extends Pick<Props, 'id' | 'record' | 'index' | 'grid'> {
  column: Column;
  at: number;
  title: string;
  active: boolean;
  editing: boolean;
}

function Cell({ id, column, at, index, record, title, active, editing, grid }: CellProps) {
  const { align, roomy } = fieldType(column.field.type);
  return (
    // keys are the grid's; a first click comes here, a second one edits
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      className={css.cell}
      role="gridcell"
      data-first={at === 0 || undefined}
      data-active={active || undefined}
      data-align={align}
      data-editing={editing || undefined}
      data-field={column.path}
      aria-readonly={!grid.mayEdit(column)}
      style={{ width: column.width }}
      onClick={() => (editing ? undefined : active && at > 0 ? grid.edit(index, at) : grid.goTo(index, at))}
      onDoubleClick={() => grid.edit(index, at)}
    >
      {editing ? (
        <div className={css.editor} data-roomy={roomy || undefined}><FieldEditor key={record.id} record={record} field={column.field} onDone={grid.done} /></div>
      ) : at === 0 ? (
        // drawn some forty times a glance: a plain link, where the router's own would follow every change of the address
        <a
          className={css.title}
          href={grid.addressOf(record.id)}
          tabIndex={-1}
          onClick={(event) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
            event.preventDefault();
            event.stopPropagation();
            // Enter makes a click without a pointer, and goes where the link goes
            if (event.detail === 0) return grid.open(index);
            grid.goTo(index, 0);
            grid.peek(index);
          }}
        >
          {title}
        </a>
      ) : (
        <span className={css.content}><FieldValue field={column.field} value={record[column.path]} record={record} /></span>
      )}
    </div>
  );
}
