import { Feedback } from '@dnd-kit/dom';
import { useDraggable } from '@dnd-kit/react';
import { Link } from '@tanstack/react-router';
import { useState, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { textOf } from '@/engine/field/registry';
import type { RecordData } from '@/engine/record/types';
import { fieldOf } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { usePeek } from '@/engine/view/peek';
import classes from './Card.module.css';
import { CardFoot } from './CardFoot';
import type { CardFields } from './cardFields';
import type { ColumnSource } from './columns';
import { MoveMenu } from './MoveMenu';
import { NextStep } from './NextStep';

// the card itself stays in its place, paler, while a copy follows the pointer
const floating = [Feedback.configure({ feedback: 'clone' })];

interface Props {
  object: ObjectType;
  card: RecordData;
  fields: CardFields;
  name: string;
  /** Work is still to be done on it: a next step is expected. */
  open: boolean;
  /** How many days cards are in its column as a rule, where that is known. */
  usual: number | undefined;
  /** Where it may go; nowhere, where the reader may not move it. */
  destinations: ColumnSource[];
  onMove: (card: RecordData, to: ColumnSource) => void;
}

/** A record in four lines. A click or Space peeks, Enter opens, M moves, a drag moves too. */
export function Card({ object, card, fields, name, open, usual, destinations, onMove }: Props) {
  const { t } = useTranslation();
  const { show } = usePeek();
  const [moving, setMoving] = useState(false);
  const fixed = destinations.length === 0;
  const { ref, isDragging } = useDraggable({ id: card.id, data: { card }, plugins: floating, disabled: fixed });
  const text = (key: string | null) => {
    const field = key ? fieldOf(object, key) : undefined;
    return field ? textOf(field, card[field.key]) : '';
  };
  const peek = () => show(card.object, card.id);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    // who types M and a number in one go is quicker than the menu is at taking the focus
    const to = moving ? destinations[Number(event.key) - 1] : undefined;
    if (to) {
      setMoving(false);
      onMove(card, to);
    } else if (event.key === ' ') peek();
    else if (!fixed && (event.key === 'm' || event.key === 'M')) setMoving(true);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent) => {
    // Enter makes a click without a pointer, and goes where the link goes
    if (event.detail === 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    peek();
  };

  return (
    <div className={classes.card} ref={ref} data-dragging={isDragging || undefined} data-fixed={fixed || undefined}>
      <div className={classes.line}>
        <Link
          to="/o/$object/$id"
          params={{ object: card.object, id: card.id }}
          className={classes.name}
          draggable={false}
          onClick={onClick}
          onKeyDown={onKeyDown}
          aria-keyshortcuts={fixed ? undefined : 'm'}
          title={name}
        >
          {name}
        </Link>
        {!fixed && <MoveMenu name={name} destinations={destinations} opened={moving} onOpen={setMoving} onMove={(to) => onMove(card, to)} />}
      </div>
      <div className={classes.line}>
        <span className={classes.party}>{text(fields.party)}</span>
        <span className={classes.amount}>{text(fields.amount)}</span>
      </div>
      {!fields.nextStepDate ? (
        <div className={classes.line}>{fields.told.map((key) => text(key)).filter(Boolean).join(' · ')}</div>
      ) : open ? (
        <NextStep step={text(fields.nextStep)} date={card[fields.nextStepDate]} />
      ) : (
        <div className={classes.line}>{text(fields.nextStep) || t('board.closed', { date: text(fields.date) })}</div>
      )}
      <CardFoot object={object} card={card} fields={fields} date={text(fields.date)} open={open} usual={usual} />
    </div>
  );
}
