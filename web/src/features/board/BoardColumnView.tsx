import { useDroppable } from '@dnd-kit/react';
import { Skeleton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { RecordData } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import classes from './Board.module.css';
import { Card } from './Card';
import type { CardFields } from './cardFields';
import { ColumnHead } from './ColumnHead';
import type { BoardColumn, ColumnSource } from './columns';

/** On a phone names have two lines. */
const CARD = { wide: 84, phone: 101 };
const GAP = 8;
const NEAR_END = 8;

interface Props {
  object: ObjectType;
  column: BoardColumn;
  cards: RecordData[];
  fields: CardFields;
  destinations: ColumnSource[];
  nameOf: (card: RecordData) => string;
  movable: (card: RecordData) => boolean;
  usual: number | undefined;
  loading: boolean;
  more: (() => void) | undefined;
  onMove: (card: RecordData, to: ColumnSource) => void;
}

/** One column: its totals, and of its cards only those in sight, however many there are. */
export function BoardColumnView({ object, column, cards, fields, destinations, nameOf, movable, usual, loading, more, onMove }: Props) {
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const { ref, isDropTarget } = useDroppable({ id: `column:${column.key}` });
  const height = CARD[useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) ? 'phone' : 'wide'];
  const touched = useMediaQuery('(hover: none), (max-width: 48em)', false, { getInitialValueInEffect: false });
  const rows = useVirtualizer({ count: cards.length, getScrollElement: () => scroll.current, estimateSize: () => height + GAP, overscan: 6, getItemKey: (at) => cards[at]?.id ?? at });
  useEffect(() => rows.measure(), [rows, height]);
  const seen = useSeen(scroll);
  const items = seen ? rows.getVirtualItems() : [];
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (more && seen && last >= cards.length - NEAR_END) more();
  }, [more, seen, last, cards.length]);

  return (
    <section className={classes.column} data-column data-over={isDropTarget || undefined} ref={ref} aria-label={column.label || t('board.none')}>
      <ColumnHead column={column} sumField={object.fields.find((field) => field.key === object.board?.sum)} />
      <div className={classes.scroll} ref={scroll}>
        {loading && <Skeleton height={height} />}
        {!loading && cards.length === 0 && <p className={classes.empty}>{t(touched ? 'board.emptyColumnTouch' : 'board.emptyColumn')}</p>}
        <ul className={classes.cards} style={{ height: rows.getTotalSize() }}>
          {items.map((item) => {
            const card = cards[item.index];
            return card ? (
              <li key={item.key} className={classes.slot} style={{ transform: `translateY(${item.start}px)` }} data-card={card.id} data-row={item.index}>
                <Card object={object} card={card} fields={fields} name={nameOf(card)} open={!column.closed} usual={usual} destinations={movable(card) ? destinations.filter((each) => each.key !== column.key) : []} onMove={onMove} />
              </li>
            ) : null;
          })}
        </ul>
      </div>
    </section>
  );
}

/** A board may have a hundred columns: a column's cards are drawn once it comes near the window. */
function useSeen(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(typeof IntersectionObserver === 'undefined');
  useEffect(() => {
    const here = element.current;
    if (seen || !here) return undefined;
    const watch = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && setSeen(true), { rootMargin: '0px 600px' });
    watch.observe(here);
    return () => watch.disconnect();
  }, [element, seen]);
  return seen;
}
