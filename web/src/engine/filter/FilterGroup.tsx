import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { resolveMany, useCatalog } from '../schema/catalog';
import type { ObjectType } from '../schema/types';
import { ConditionRow } from './ConditionRow';
import css from './Filter.module.css';
import { ManyRow } from './ManyRow';
import { type Condition, type Group, isGroup, isMany, type Row } from './tree';

interface Props {
  object: ObjectType;
  group: Group;
  depth: number;
  onChange: (group: Group) => void;
  onRemove?: () => void;
  /** How many lists of records are asked about around this. */
  lists?: number;
  /** What the first condition is added by, where there is none yet. */
  adder?: string;
}

const plus = <IconPlus size={14} stroke={1.5} aria-hidden />;

/** As many lists of lists as the server looks into. */
const DEEPEST = 3;

/** All or any of some conditions; a group may hold groups, two deep, which is as much as anybody can read. */
export function FilterGroup({ object, group, depth, onChange, onRemove, lists = 0, adder }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const replace = (index: number, row: Row) => onChange({ ...group, rows: group.rows.map((each, at) => (at === index ? row : each)) });
  const remove = (index: number) => onChange({ ...group, rows: group.rows.filter((_, at) => at !== index) });
  const add = (row: Row) => onChange({ ...group, rows: [...group.rows, row] });
  const empty: Condition = { field: '', op: 'is', value: null };
  const first = group.rows.length === 0 ? adder : undefined;
  const drawn = (row: Row, index: number) => {
    if (isGroup(row)) return <FilterGroup key={index} object={object} group={row} depth={depth + 1} lists={lists} onChange={(next) => replace(index, next)} onRemove={() => remove(index)} />;
    if (!isMany(row)) return <ConditionRow key={index} object={object} condition={row} lists={lists < DEEPEST} onChange={(next) => replace(index, next)} onRemove={() => remove(index)} />;
    const target = resolveMany(catalog, object, row.many)?.target;
    return (
      <ManyRow key={index} object={object} many={row} onChange={(next) => replace(index, next)} onRemove={() => remove(index)}>
        {target && <FilterGroup object={target} group={row.where} depth={depth + 1} lists={lists + 1} adder={t('filterBox.which')} onChange={(where) => replace(index, { ...row, where })} />}
      </ManyRow>
    );
  };
  return (
    <div className={css.group} data-depth={depth} role="group" aria-label={t('filterBox.group')}>
      {(group.rows.length > 1 || onRemove) && <div className={css.join}>
        <NativeSelect size="sm" w="auto" aria-label={t('filterBox.join')} value={group.join} data={[{ value: 'and', label: t('filterBox.all') }, { value: 'or', label: t('filterBox.any') }]}
          onChange={(event) => onChange({ ...group, join: event.currentTarget.value === 'or' ? 'or' : 'and' })} />
        {onRemove && <ActionIcon aria-label={t('filterBox.removeGroup')} onClick={onRemove}><IconX size={16} stroke={1.5} /></ActionIcon>}
      </div>}
      {group.rows.map(drawn)}
      <div className={css.adders}>
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={plus} onClick={() => add(empty)}>{first ?? t('filterBox.add')}</Button>
        {depth < 2 && !first && <Button variant="subtle" color="gray" size="compact-sm" leftSection={plus} onClick={() => add({ join: group.join === 'and' ? 'or' : 'and', rows: [empty] })}>{t('filterBox.addGroup')}</Button>}
      </div>
    </div>
  );
}
