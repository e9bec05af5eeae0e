import { ActionIcon, NativeSelect } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FieldPathSelect } from '@/engine/filter/FieldPathSelect';
import { resolvePath, useCatalog } from '@/engine/schema/catalog';
import { AnchoredBox } from '@/ui/Anchored';
import type { Opener } from '@/ui/opener';
import css from './List.module.css';
import type { ListState } from './useListState';

/** The order, key by key. */
export function SortBox({ opener, state }: { opener: Opener; state: ListState }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { sort, change } = state;
  const label = (path: string) => resolvePath(catalog, state.object, path)?.label ?? path;
  const chosen = sort.map((key) => key.field);
  return (
    <AnchoredBox opener={opener} label={t('sort.title')} className={css.box}>
      <div className={css.rows}>
        {sort.map((key, index) => (
          <div key={key.field} className={css.line}>
            <span className="ellipsis">{label(key.field)}</span>
            <NativeSelect size="sm" aria-label={t('sortBox.direction', { field: label(key.field) })} value={key.desc ? 'desc' : 'asc'} data={[{ value: 'asc', label: t('sortBox.asc') }, { value: 'desc', label: t('sortBox.desc') }]}
              onChange={(event) => change({ sort: sort.map((each, at) => (at === index ? { ...each, desc: event.currentTarget.value === 'desc' } : each)) })} />
            <ActionIcon aria-label={t('sortBox.remove', { field: label(key.field) })} onClick={() => change({ sort: sort.filter((_, at) => at !== index) })}><IconX size={16} stroke={1.5} /></ActionIcon>
          </div>
        ))}
        <FieldPathSelect key={chosen.join()} object={state.object} value={null} label={t('sortBox.add')} placeholder={t('sortBox.add')} accept={(field) => field.sortable && !chosen.includes(field.key)} onChange={(field) => change({ sort: [...sort, { field }] })} />
      </div>
    </AnchoredBox>
  );
}
