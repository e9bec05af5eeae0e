import { DragDropProvider, PointerSensor } from '@dnd-kit/react';
import '@/ui/dragging';
import { Accessibility, PointerActivationConstraints } from '@dnd-kit/dom';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { both, filterToWire } from '@/engine/filter/tree';
import { useGroups } from '@/engine/record/groups';
import { useRecord } from '@/engine/record/one';
import type { Filter, GroupsQuery, RecordData, Ref } from '@/engine/record/types';
import { textOf } from '@/engine/field/registry';
import { fieldOf } from '@/engine/schema/catalog';
import type { Field, ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import classes from './Board.module.css';
import { BoardColumnView } from './BoardColumnView';
import { cardFields } from './cardFields';
import { boardColumns, keyOf, type ColumnSource } from './columns';
import { distribute } from './distribute';
import { DropZones } from './DropZones';
import { mayMove } from './mayMove';
import { moveCard } from './moveCard';
import type { BoardSearch } from './search';
import { focusAfterMove, useBoardKeys } from './useBoardKeys';
import { useColumnPages } from './useColumnPages';
import { useUsual } from './useUsual';

interface Props {
  object: ObjectType;
  by: Field;
  sources: ColumnSource[];
  within: string | null;
  search: BoardSearch;
}

const sensors = [
  PointerSensor.configure({
    activationConstraints: (event) =>
      event.pointerType === 'touch' ? [new PointerActivationConstraints.Delay({ value: 250, tolerance: 8 })] : [new PointerActivationConstraints.Distance({ value: 6 })],
    preventActivation: (event) => event.target instanceof Element && event.target.closest('[data-no-drag]') !== null,
  }),
];

/** The columns, their cards, and what happens when a card is dropped. Its keyboard twin is M on a card. */
export function Board({ object, by, sources, within, search }: Props) {
  const { t } = useTranslation();
  const root = useRef<HTMLDivElement>(null);
  const [dragged, setDragged] = useState<RecordData | null>(null);
  const fields = useMemo(() => cardFields(object, by.key), [object, by.key]);
  const sum = object.board?.sum ?? null;
  const narrowed = search.filter ? filterToWire(search.filter) : null;
  const base = both(narrowed, within && object.board?.within ? { field: object.board.within, op: 'is', value: within } : null);
  const groups = useGroups(object.key, groupsOf(by.key, base, sum));
  const columns = boardColumns(sources, groups.data?.groups ?? []);
  const usual = useUsual(object.key, by.key, fields.since, columns);
  const stages = columns.some((column) => column.closed);
  const shown = columns.filter((column) => search.closed || !column.closed);
  const pages = useColumnPages({ object, by, columns: shown, filter: base, sort: search.sort, fields });
  const dealt = distribute(shown, pages.map((page) => page.cards), by.key, sum);

  const titleField = fieldOf(object, fields.title);
  const nameOf = useCallback((card: RecordData) => (titleField ? textOf(titleField, card[fields.title]) : '') || t('board.untitled'), [titleField, fields.title, t]);
  const move = useCallback((card: RecordData, to: ColumnSource) => moveCard(card, by, to, nameOf(card)), [by, nameOf]);
  const moveByKeys = useCallback(
    (card: RecordData, to: ColumnSource) => {
      const focus = focusAfterMove(root.current, card.id);
      void move(card, to).then(() => setTimeout(focus, 50));
    },
    [move],
  );
  const onKeyDown = useBoardKeys(root);
  const { user } = useSession();
  const me = useRecord('user', user.id).data;
  const team = me && ((me['team'] as Ref | null)?.id ?? null);
  const movable = useCallback((card: RecordData) => mayMove(object, by, card, { id: user.id, team }), [object, by, user.id, team]);

  return (
    <DragDropProvider
      sensors={sensors}
      plugins={(plugins) => plugins.filter((plugin) => plugin !== Accessibility)}
      onDragStart={(event) => setDragged((event.operation.source?.data['card'] as RecordData | undefined) ?? null)}
      onDragEnd={(event) => {
        const card = event.operation.source?.data['card'] as RecordData | undefined;
        const to = columns.find((column) => column.key === String(event.operation.target?.id ?? '').replace(/^(column|zone):/, ''));
        setDragged(null);
        if (!event.canceled && card && to && event.operation.target) void move(card, to);
      }}
    >
      {/* the arrows walk over the cards, which are links of their own */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className={classes.columns} ref={root} onKeyDown={onKeyDown}>
        {dealt.map(({ column, cards }, at) => (
          <BoardColumnView
            key={column.key}
            object={object}
            column={column}
            cards={cards}
            fields={fields}
            destinations={columns}
            nameOf={nameOf}
            movable={movable}
            usual={usual.get(column.key)}
            loading={pages[at]?.loading ?? false}
            more={pages[at]?.more}
            onMove={moveByKeys}
          />
        ))}
      </div>
      {stages && !search.closed && dragged && <DropZones columns={columns.filter((column) => column.closed && column.key !== keyOf(dragged[by.key]))} />}
    </DragDropProvider>
  );
}

function groupsOf(by: string, filter: Filter | null, sum: string | null): GroupsQuery {
  return {
    ...(filter ? { filter } : {}),
    by: [{ field: by }],
    measures: [{ key: 'n', kind: 'count' }, ...(sum ? [{ key: 'sum', kind: 'sum' as const, field: sum }] : [])],
    limit: 200,
  };
}
