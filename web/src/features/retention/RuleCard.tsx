import { Button, Switch } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { run } from '@/engine/record/execute';
import type { RecordData } from '@/engine/record/types';
import { fieldOf, objectOf, useCatalog, useObject } from '@/engine/schema/catalog';
import { formatInstant } from '@/lib/format/dates';
import { formatDecimal } from '@/lib/format/numbers';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { LAST_TOUCH, ruleOf } from './api';
import { Found } from './Found';
import css from './Retention.module.css';
import { RuleForm } from './RuleForm';

/** One rule: what it says, what it would take now, and whether it is on. It is switched on only after a look at what it takes. */
export function RuleCard({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const type = useObject('retentionRule');
  const [looked, look] = useState(false);
  const [changing, change] = useState(false);
  const rule = ruleOf(record);
  const object = objectOf(catalog, rule.objectType);
  const active = record['active'] === true;
  const deed = fieldOf(type, 'deed')?.options?.find((one) => one.key === rule.deed)?.label ?? rule.deed;
  const from = rule.countsFrom === LAST_TOUCH ? t('retention.lastTouch') : (fieldOf(object, rule.countsFrom)?.label ?? rule.countsFrom);
  const turn = (becomes: boolean) => void run([{ do: 'update', object: 'retentionRule', id: record.id, fields: { active: { becomes } } }], { done: t(becomes ? 'retention.on' : 'retention.off', { name: rule.name }) }).catch(() => undefined);
  if (changing) return <li className={css.rule}><RuleForm record={record} onDone={() => change(false)} /></li>;
  return (
    <li className={css.rule}>
      <div className={css.head}>
        <h2><Link to="/o/$object/$id" params={{ object: 'retentionRule', id: record.id }}>{rule.name}</Link></h2>
        <Switch label={t('retention.active')} checked={active} disabled={!active && !looked} onChange={(event) => turn(event.currentTarget.checked)} />
      </div>
      <p>{t('retention.says', { objects: object?.plural ?? rule.objectType, count: rule.days, days: formatDecimal(rule.days), from, deed })}</p>
      {record['lastAt'] != null && <p className="quiet">{t('retention.last', { when: formatInstant(String(record['lastAt'])), number: formatDecimal(Number(record['done'] ?? 0)) })}</p>}
      {!active && !looked && <p className="quiet">{t('retention.lookFirst')}</p>}
      {looked && <Found rule={rule} />}
      <div className={css.line}>
        <Button variant="default" onClick={() => look(!looked)} aria-expanded={looked}>{t('retention.dryRun')}</Button>
        <Button variant="subtle" color="gray" onClick={() => change(true)}>{t('retention.change')}</Button>
      </div>
    </li>
  );
}
