import { Button, MultiSelect, NativeSelect, NumberInput, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { FilterBuilder } from '@/engine/filter/FilterBuilder';
import { refusalOf, run } from '@/engine/record/execute';
import type { RecordData, Value } from '@/engine/record/types';
import { fieldOf, objectOf, useCatalog, useObject } from '@/engine/schema/catalog';
import { messageOf } from '@/lib/api/problem';
import { uuidv7 } from '@/lib/ids';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { LAST_TOUCH, ruleOf, type Deed, type Rule } from './api';
import { Found } from './Found';
import css from './Retention.module.css';

const FRESH: Rule = { name: '', objectType: 'contact', filter: null, countsFrom: LAST_TOUCH, days: 1095, deed: 'bin', kinds: [] };

/** Says which records, for how long and what then; and shows what that would take before anything is kept. */
export function RuleForm({ record, onDone }: { record: RecordData | null; onDone: () => void }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const type = useObject('retentionRule');
  const [rule, setRule] = useState<Rule>(() => (record ? ruleOf(record) : FRESH));
  const [tried, setTried] = useState<Rule>();
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const model = objectOf(catalog, rule.objectType);
  const put = (part: Partial<Rule>) => setRule((was) => ({ ...was, ...part }));
  const labels = (key: string) => fieldOf(type, key)?.options?.map((one) => ({ value: one.key, label: one.label })) ?? [];
  const label = (key: string) => fieldOf(type, key)?.label ?? '';
  const dates = model?.fields.filter((field) => field.type === 'date' || field.type === 'instant').map((field) => ({ value: field.key, label: field.label })) ?? [];
  const deeds = labels('deed').filter((one) => one.value !== 'erase' || model?.traits.includes('person'));
  const save = async () => {
    const fields = { ...rule, kinds: rule.deed === 'clear' ? rule.kinds : [] };
    const changes = Object.fromEntries(Object.entries(fields).map(([key, becomes]): [string, { becomes: Value }] => [key, { becomes }]));
    const answer = await run([record ? { do: 'update', object: 'retentionRule', id: record.id, fields: changes } : { do: 'create', object: 'retentionRule', id: uuidv7(), fields }], { quiet: true, done: t('retention.saved') });
    const refusal = answer.outcomes[0] ? refusalOf(answer.outcomes[0]) : null;
    if (refusal) setError(refusal);
    else onDone();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setError(undefined);
    save().catch((failure: unknown) => setError(messageOf(failure))).finally(() => setBusy(false));
  };
  return (
    <form className={css.form} onSubmit={submit} aria-label={record ? t('retention.change') : t('retention.add')}>
      <TextInput label={label('name')} value={rule.name} onChange={(event) => put({ name: event.currentTarget.value })} required maxLength={200} data-autofocus error={error} />
      <Select label={label('objectType')} searchable allowDeselect={false} value={rule.objectType} onChange={(next) => next && put({ objectType: next, filter: null, countsFrom: LAST_TOUCH, deed: 'bin', kinds: [] })} data={catalog.objects.filter((each) => !each.partOf).map((each) => ({ value: each.key, label: each.plural }))} />
      {model && (
        <div>
          <span className={css.label}>{label('filter')}</span>
          <FilterBuilder part key={model.key} object={model} value={rule.filter} onChange={(filter) => put({ filter })} />
        </div>
      )}
      <NativeSelect label={label('countsFrom')} value={rule.countsFrom} onChange={(event) => put({ countsFrom: event.currentTarget.value })} data={[{ value: LAST_TOUCH, label: t('retention.lastTouch') }, ...dates]} />
      <NumberInput label={label('days')} value={rule.days} onChange={(next) => put({ days: Number(next) || 0 })} min={30} max={36_500} required />
      <NativeSelect label={label('deed')} value={rule.deed} onChange={(event) => put({ deed: event.currentTarget.value as Deed })} data={deeds} />
      {rule.deed === 'clear' && <MultiSelect label={label('kinds')} value={rule.kinds} onChange={(kinds) => put({ kinds })} data={labels('kinds')} required />}
      <p className="quiet">{t(`retention.means.${rule.deed}`)}</p>
      {tried && <Found rule={tried} />}
      <div className={css.line}>
        <Button variant="default" onClick={() => setTried({ ...rule })}>{t('retention.dryRun')}</Button>
        <Button type="submit" loading={busy}>{t('retention.save')}</Button>
        <Button variant="subtle" color="gray" onClick={onDone}>{t('cancel')}</Button>
      </div>
    </form>
  );
}
