import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconArrowRight, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { UnknownValue } from './api/types';
import classes from './ColumnSettings.module.css';
import type { PlanAction, PlanColumn, Target } from './plan';

interface Props {
  entry: PlanColumn;
  target: Target;
  unknown: UnknownValue[];
  onChange: (action: PlanAction) => void;
}

const SHOWN = 8;

/** Values of the file that are called otherwise here: `GTXPro` → `GTX Pro`. What is unknown is offered with a suggestion. */
export function ValueMap({ entry, target, unknown, onChange }: Props) {
  const { t } = useTranslation();
  const [added, add] = useState('');
  const index = entry.index;
  const rules = Object.entries(entry.values ?? {});
  const open = unknown.filter((each) => !(each.value in (entry.values ?? {})));
  const set = (from: string, to: string | null) => onChange({ do: 'mapValue', index, from, to });
  const addRule = () => {
    if (added.trim() !== '') set(added, target.options?.[0]?.key ?? added.trim());
    add('');
  };
  return (
    <div>
      <p className={classes.title}>{t('imports.values.title')}</p>
      <ul className={classes.values}>
        {rules.map(([from, to]) => (
          <li key={from} className={classes.value}>
            <span className="ellipsis">{from}</span>
            <IconArrowRight size={16} stroke={1.5} aria-hidden />
            {target.options ? (
              <Select
                aria-label={t('imports.values.becomes', { value: from })}
                data={target.options.map((option) => ({ value: option.key, label: option.label }))}
                value={to}
                onChange={(option) => option && set(from, option)}
                searchable
                allowDeselect={false}
              />
            ) : (
              <TextInput aria-label={t('imports.values.becomes', { value: from })} value={to} onChange={(event) => set(from, event.currentTarget.value)} />
            )}
            <ActionIcon aria-label={t('imports.values.remove', { value: from })} onClick={() => set(from, null)}>
              <IconX size={16} stroke={1.5} />
            </ActionIcon>
          </li>
        ))}
        {open.slice(0, SHOWN).map((each) => (
          <li key={each.value} className={classes.unknown}>
            <span className="ellipsis">{t('imports.values.unknown', { value: each.value, count: each.rows })}</span>
            <Button size="compact-sm" variant="default" onClick={() => set(each.value, each.suggest ?? target.options?.[0]?.key ?? each.value)}>
              {each.suggest ? t('imports.values.use', { value: labelOf(target, each.suggest) }) : t('imports.values.map')}
            </Button>
          </li>
        ))}
        {open.length > SHOWN && <li className="quiet">{t('imports.values.more', { count: open.length - SHOWN })}</li>}
        <li className={classes.value}>
          <TextInput
            aria-label={t('imports.values.new')}
            placeholder={t('imports.values.new')}
            value={added}
            onChange={(event) => add(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') addRule();
            }}
          />
          <IconArrowRight size={16} stroke={1.5} aria-hidden />
          <Button size="compact-sm" variant="default" disabled={added.trim() === ''} onClick={addRule}>
            {t('imports.values.add')}
          </Button>
        </li>
      </ul>
    </div>
  );
}

function labelOf(target: Target, key: string): string {
  return target.options?.find((option) => option.key === key)?.label ?? key;
}
