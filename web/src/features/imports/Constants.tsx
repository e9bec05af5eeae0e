import { ActionIcon, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './CheckPane.module.css';
import { ConstantInput } from './ConstantInput';
import type { Plan, PlanAction, Target } from './plan';

interface Props {
  plan: Plan;
  targets: Target[];
  onChange: (action: PlanAction) => void;
}

/** Fields the file lacks, each with the one value every row gets. */
export function Constants({ plan, targets, onChange }: Props) {
  const { t } = useTranslation();
  const free = targets.filter((target) => !(target.key in plan.constants) && !plan.columns.some((column) => column.field === target.key));
  const set = Object.entries(plan.constants).flatMap(([key, value]) => {
    const target = targets.find((each) => each.key === key);
    return target ? [{ target, value }] : [];
  });
  return (
    <div>
      <h4>{t('imports.constants.title')}</h4>
      <ul className={classes.list}>
        {set.map(({ target, value }) => (
          <li key={target.key} className={classes.constant}>
            <ConstantInput object={plan.object} target={target} value={value} onChange={(next) => onChange({ do: 'constant', field: target.key, value: next ?? '' })} />
            <ActionIcon aria-label={t('imports.constants.remove', { field: target.label })} onClick={() => onChange({ do: 'constant', field: target.key, value: null })}>
              <IconX size={16} stroke={1.5} />
            </ActionIcon>
          </li>
        ))}
        <li>
          <Select
            aria-label={t('imports.constants.add')}
            placeholder={t('imports.constants.add')}
            data={free.map((target) => ({ value: target.key, label: target.label }))}
            value={null}
            onChange={(key) => key && onChange({ do: 'constant', field: key, value: startOf(targets, key) })}
            searchable
          />
        </li>
      </ul>
    </div>
  );
}

/** A constant begins as something to correct: an empty one would be no constant at all. */
function startOf(targets: Target[], key: string): unknown {
  const target = targets.find((each) => each.key === key);
  if (target?.options) return target.options[0]?.key;
  return target?.type === 'boolean' ? true : '…';
}
