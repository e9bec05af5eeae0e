import { useDroppable } from '@dnd-kit/react';
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import classes from './Board.module.css';
import type { BoardColumn } from './columns';

/** Where a card is dropped to be closed; there only while one is being dragged. */
export function DropZones({ columns }: { columns: BoardColumn[] }) {
  return (
    <div className={classes.zones}>
      {columns.map((column) => (
        <Zone key={column.key} column={column} />
      ))}
    </div>
  );
}

function Zone({ column }: { column: BoardColumn }) {
  const { ref, isDropTarget } = useDroppable({ id: `zone:${column.key}`, collisionPriority: 10 });
  const Icon = column.kind === 'won' ? IconCircleCheck : IconCircleX;
  return (
    <div ref={ref} className={classes.zone} data-kind={column.kind ?? undefined} data-over={isDropTarget || undefined}>
      <Icon size={20} stroke={1.5} aria-hidden />
      {column.label}
    </div>
  );
}
