import { ActionIcon, Button, NativeSelect, Popover } from '@mantine/core';
import { IconArrowBarToLeft, IconArrowBarToRight, IconArrowDown, IconArrowUp, IconColumns, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { FieldPathSelect } from '@/engine/filter/FieldPathSelect';
import { fieldType } from '@/engine/field/registry';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import { useStore } from '@/lib/store';
import { moved } from './columns';
import { type Density, density, drawnWidths, drawWidth } from './Grid';
import css from './List.module.css';
import type { ListState } from './useListState';

/** Which fields stand in the list and in which order; the title is always first. */
export function ColumnsMenu({ state }: { state: ListState }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { columns, change } = state;
  const [, ...rest] = columns;
  const height = useStore(density);
  const drawn = useStore(drawnWidths)[state.object.key];
  return (
    <Popover position="bottom-start" trapFocus withinPortal>
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconColumns size={16} stroke={1.5} aria-hidden />}>{t('columns.title')}</Button>
      </Popover.Target>
      <Popover.Dropdown className={css.box} aria-label={t('columns.title')}>
        <div className={css.rows}>
          {rest.map((path, index) => {
            const found = resolvePath(catalog, state.object, path);
            const label = found?.label ?? path;
            const width = drawn?.[path] ?? state.widths[path] ?? (found ? fieldType(found.field.type).width : 160);
            return (
              <div key={path} className={css.line}>
                <span className="ellipsis">{label}</span>
                <ActionIcon aria-label={t('columns.narrower', { field: label })} onClick={() => drawWidth(state.object.key, path, width - 24)}><IconArrowBarToLeft size={16} stroke={1.5} /></ActionIcon>
                <ActionIcon aria-label={t('columns.wider', { field: label })} onClick={() => drawWidth(state.object.key, path, width + 24)}><IconArrowBarToRight size={16} stroke={1.5} /></ActionIcon>
                <ActionIcon aria-label={t('columns.up', { field: label })} disabled={index === 0} onClick={() => change({ columns: moved(rest, index, index - 1) })}><IconArrowUp size={16} stroke={1.5} /></ActionIcon>
                <ActionIcon aria-label={t('columns.down', { field: label })} disabled={index === rest.length - 1} onClick={() => change({ columns: moved(rest, index, index + 1) })}><IconArrowDown size={16} stroke={1.5} /></ActionIcon>
                <ActionIcon aria-label={t('columns.remove', { field: label })} onClick={() => change({ columns: rest.filter((each) => each !== path) })}><IconX size={16} stroke={1.5} /></ActionIcon>
              </div>
            );
          })}
          <FieldPathSelect key={columns.join()} object={state.object} value={null} label={t('columns.add')} placeholder={t('columns.add')} accept={(field) => field.type !== 'children'} hops onChange={(path) => change({ columns: [...rest, path] })} />
          <NativeSelect size="sm" mt="sm" label={t('density.title')} value={height} data={(['auto', 'roomy', 'compact'] as const).map((each) => ({ value: each, label: t(`density.${each}`) }))} onChange={(event) => density.set(event.currentTarget.value as Density)} />
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
