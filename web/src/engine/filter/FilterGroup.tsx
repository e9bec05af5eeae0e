import { ActionIcon, Button, NativeSelect } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ObjectType } from '../schema/types';
import { ConditionRow } from './ConditionRow';
import css from './Filter.module.css';
import { type Condition, type Group, isGroup } from './tree';

interface Props {
  object: ObjectType;
  group: Group;
  depth: number;
  onChange: (group: Group) => void;
  onRemove?: () => void;
}

const plus = <IconPlus size={14} stroke={1.5} aria-hidden />;

/** All or any of some conditions; a group may hold groups, two deep, which is as much as anybody can read. */
export function FilterGroup({ object, group, depth, onChange, onRemove }: Props) {
  const { t } = useTranslation();
  const replace = (index: number, row: Condition | Group) => onChange({ ...group, rows: group.rows.map((each, at) => (at === index ? row : each)) });
  const remove = (index: number) => onChange({ ...group, rows: group.rows.filter((_, at) => at !== index) });
  const add = (row: Condition | Group) => onChange({ ...group, rows: [...group.rows, row] });
  const empty: Condition = { field: '', op: 'is', value: null };
  return (
    <div className={css.group} data-depth={depth} role="group" aria-label={t('filter.group')}>
      {(group.rows.length > 1 || onRemove) && <div className={css.join}>
        <NativeSelect size="sm" w="auto" aria-label={t('filter.join')} value={group.join} data={[{ value: 'and', label: t('filter.all') }, { value: 'or', label: t('filter.any') }]}
          onChange={(event) => onChange({ ...group, join: event.currentTarget.value === 'or' ? 'or' : 'and' })} />
        {onRemove && <ActionIcon aria-label={t('filter.removeGroup')} onClick={onRemove}><IconX size={16} stroke={1.5} /></ActionIcon>}
      </div>}
      {group.rows.map((row, index) =>
        isGroup(row) ? (
          <FilterGroup key={index} object={object} group={row} depth={depth + 1} onChange={(next) => replace(index, next)} onRemove={() => remove(index)} />
        ) : (
          <ConditionRow key={index} object={object} condition={row} onChange={(next) => replace(index, next)} onRemove={() => remove(index)} />
        ),
      )}
      <div className={css.adders}>
        <Button variant="subtle" color="gray" size="compact-sm" leftSection={plus} onClick={() => add(empty)}>{t('filter.add')}</Button>
        {depth < 2 && <Button variant="subtle" color="gray" size="compact-sm" leftSection={plus} onClick={() => add({ join: group.join === 'and' ? 'or' : 'and', rows: [empty] })}>{t('filter.addGroup')}</Button>}
      </div>
    </div>
  );
}
