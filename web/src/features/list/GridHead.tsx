import { IconArrowDown, IconArrowUp, IconMathFunction } from '@tabler/icons-react';
import { type KeyboardEvent, memo, type MouseEvent, type PointerEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import { placed } from './columns';
import { dragColumn } from './dragColumn';
import css from './Grid.module.css';
import { Tick } from './Tick';
import type { Column } from './useGridKeys';
import type { ListState } from './useListState';

interface Props {
  state: ListState;
  columns: Column[];
  width: number;
  all: boolean;
  some: boolean;
  onAll: (on: boolean) => void;
  onResize: (path: string, width: number) => void;
}

/** The heads: a click sorts, with Shift it sorts within; a pull moves the column; the edge draws the width. They stay as they are while rows go by. */
export const GridHead = memo(function GridHead({ state, columns, width, all, some, onAll, onResize }: Props) {
  const { t } = useTranslation();
  return (
    <div className={css.head} role="rowgroup" style={{ width }}>
      <div className={css.headRow} role="row" aria-rowindex={1}>
        <div className={css.mark} role="columnheader" aria-label={t('list.selection')}>
          <Tick label={t('list.selectAll')} checked={all} some={some && !all} onTick={onAll} />
        </div>
        {columns.map((column, index) => <HeadCell key={column.path} state={state} column={column} first={index === 0} onResize={onResize} />)}
      </div>
    </div>
  );
});

function HeadCell({ state, column, first, onResize }: { state: ListState; column: Column; first: boolean; onResize: Props['onResize'] }) {
  const { t } = useTranslation();
  const { sort, change } = state;
  const at = sort.findIndex((key) => key.field === column.path);
  const key = sort[at];
  const order = (event: MouseEvent) => {
    const next = { field: column.path, desc: key ? !key.desc : false };
    change({ sort: event.shiftKey ? (key ? sort.map((each) => (each === key ? next : each)) : [...sort, next]) : [next] });
  };
  const pull = (event: PointerEvent<HTMLDivElement>) => {
    event.preventDefault();
    const edge = event.currentTarget;
    const from = event.clientX;
    edge.setPointerCapture(event.pointerId);
    const move = (moved: globalThis.PointerEvent) => onResize(column.path, column.width + moved.clientX - from);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', () => edge.removeEventListener('pointermove', move), { once: true });
  };
  const nudge = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 16 : event.key === 'ArrowLeft' ? -16 : 0;
    if (step === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onResize(column.path, column.width + step);
  };
  const carry = (event: PointerEvent<HTMLElement>) => {
    const [, ...rest] = state.columns;
    if (!first) dragColumn(event, column.path, (target, after) => change({ columns: placed(rest, column.path, target, after) }));
  };
  const Arrow = key?.desc ? IconArrowDown : IconArrowUp;
  const align = fieldType(column.field.type).align;
  const content = <><span className="ellipsis">{column.label}</span>{column.field.computed && <IconMathFunction size={12} stroke={1.5} role="img" aria-label={t('edit.computed')} />}{key && <Arrow size={12} stroke={2} aria-hidden />}{key && sort.length > 1 && <span className={css.rank}>{at + 1}</span>}</>;
  return (
    <div className={css.headCell} data-first={first || undefined} data-path={column.path} data-align={align} role="columnheader" style={{ width: column.width }} aria-sort={key ? (key.desc ? 'descending' : 'ascending') : column.field.sortable ? 'none' : undefined}>
      {column.field.sortable ? <button type="button" className={css.sorter} onClick={order} onPointerDown={carry} tabIndex={-1} title={column.label}>{content}</button> : <span className={css.sorter} onPointerDown={carry} title={column.label}>{content}</span>}
      {/* a separator that can be moved is a control (ARIA 1.2) */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div className={css.edge} role="separator" tabIndex={-1} aria-orientation="vertical" aria-label={t('columns.width', { field: column.label })} aria-valuenow={column.width} onPointerDown={pull} onKeyDown={nudge} />
    </div>
  );
}
