import { ActionIcon, NativeSelect } from '@mantine/core';
import '@/ui/dragging';
import { DragDropProvider } from '@dnd-kit/react';
import { isSortable, useSortable } from '@dnd-kit/react/sortable';
import { IconArrowBarToLeft, IconArrowBarToRight, IconArrowDown, IconArrowUp, IconGripVertical, IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FieldPathSelect } from '@/engine/filter/FieldPathSelect';
import { fieldType } from '@/engine/field/registry';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import { useStore } from '@/lib/store';
import { AnchoredBox } from '@/ui/Anchored';
import type { Opener } from '@/ui/opener';
import { moved } from './columns';
import { type Density, density, drawnWidths, drawWidth } from './Grid';
import css from './List.module.css';
import type { ListState } from './useListState';

/** The chosen fields in their order: dragged by their grip, by pointer or keys (Space takes and lays down, the arrows carry), or stepped. */
export function ColumnsBox({ opener, state }: { opener: Opener; state: ListState }) {
  const { t } = useTranslation();
  const { columns, change } = state;
  const [, ...rest] = columns;
  const height = useStore(density);
  return (
    <AnchoredBox opener={opener} label={t('columns.title')} className={css.box}><div className={css.rows}>
      <DragDropProvider
        onDragEnd={({ operation: { source }, canceled }) => {
          if (canceled || !isSortable(source) || source.initialIndex === source.index) return;
          change({ columns: moved(rest, source.initialIndex, source.index) });
        }}
      >
        {rest.map((path, index) => <ColumnLine key={path} state={state} rest={rest} path={path} index={index} />)}
      </DragDropProvider>
      <FieldPathSelect key={columns.join()} object={state.object} value={null} label={t('columnsBox.add')} placeholder={t('columnsBox.add')} accept={(field) => field.type !== 'children'} hops onChange={(path) => change({ columns: [...rest, path] })} />
      <NativeSelect size="sm" mt="sm" label={t('density.title')} value={height} data={(['auto', 'roomy', 'compact'] as const).map((each) => ({ value: each, label: t(`density.${each}`) }))} onChange={(event) => density.set(event.currentTarget.value as Density)} />
    </div></AnchoredBox>
  );
}

function ColumnLine({ state, rest, path, index }: { state: ListState; rest: string[]; path: string; index: number }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { change } = state;
  const drawn = useStore(drawnWidths)[state.object.key];
  const { ref, handleRef, isDragging } = useSortable({ id: path, index });
  const found = resolvePath(catalog, state.object, path);
  const label = found?.label ?? path;
  const width = drawn?.[path] ?? state.widths[path] ?? (found ? fieldType(found.field.type).width : 160);
  return (
    <div className={css.line} ref={ref} data-dragging={isDragging || undefined}>
      <ActionIcon ref={handleRef} className={css.grip} aria-label={t('columnsBox.drag', { field: label })}><IconGripVertical size={16} stroke={1.5} /></ActionIcon>
      <span className="ellipsis">{label}</span>
      <ActionIcon aria-label={t('columnsBox.narrower', { field: label })} onClick={() => drawWidth(state.object.key, path, width - 24)}><IconArrowBarToLeft size={16} stroke={1.5} /></ActionIcon>
      <ActionIcon aria-label={t('columnsBox.wider', { field: label })} onClick={() => drawWidth(state.object.key, path, width + 24)}><IconArrowBarToRight size={16} stroke={1.5} /></ActionIcon>
      <ActionIcon aria-label={t('columnsBox.up', { field: label })} disabled={index === 0} onClick={() => change({ columns: moved(rest, index, index - 1) })}><IconArrowUp size={16} stroke={1.5} /></ActionIcon>
      <ActionIcon aria-label={t('columnsBox.down', { field: label })} disabled={index === rest.length - 1} onClick={() => change({ columns: moved(rest, index, index + 1) })}><IconArrowDown size={16} stroke={1.5} /></ActionIcon>
      <ActionIcon aria-label={t('columnsBox.remove', { field: label })} onClick={() => change({ columns: rest.filter((each) => each !== path) })}><IconX size={16} stroke={1.5} /></ActionIcon>
    </div>
  );
}
