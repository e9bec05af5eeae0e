import { Button, MultiSelect, Select, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FilterBuilder } from '@/engine/filter/FilterBuilder';
import { refusalOf, run } from '@/engine/record/execute';
import type { Filter } from '@/engine/record/types';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { messageOf } from '@/lib/api/problem';
import { uuidv7 } from '@/lib/ids';
import css from './Admin.module.css';
import { KINDS, renewSecret, type Kind } from './webhooks';

/** Where to send, and what: of which type, which kinds of change, which records. Answers the secret of what was made. */
export function WebhookForm({ onDone }: { onDone: (secret: string | null) => void }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [object, setObject] = useState<string | null>(null);
  const [kinds, setKinds] = useState<Kind[]>([]);
  const [filter, setFilter] = useState<Filter | null>(null);
  const [error, setError] = useState<string>();
  const [busy, setBusy] = useState(false);
  const model = objectOf(catalog, object ?? '');
  const save = async () => {
    const id = uuidv7();
    const events = [{ ...(object ? { object } : {}), ...(kinds.length > 0 ? { kinds } : {}), ...(filter ? { filter } : {}) }];
    const answer = await run([{ do: 'create', object: 'webhook', id, fields: { name, address, events } }], { quiet: true });
    const refusal = answer.outcomes[0] ? refusalOf(answer.outcomes[0]) : null;
    if (refusal) setError(refusal);
    else onDone((await renewSecret(id)).secret);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    save().catch((failure: unknown) => setError(messageOf(failure))).finally(() => setBusy(false));
  };
  return (
    <form className={css.form} onSubmit={submit}>
      <TextInput label={t('webhooks.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} required maxLength={100} data-autofocus />
      <TextInput label={t('webhooks.address')} type="url" placeholder="https://" value={address} onChange={(event) => setAddress(event.currentTarget.value)} required error={error} />
      <Select label={t('webhooks.object')} placeholder={t('webhooks.any')} clearable searchable value={object} onChange={(next) => { setObject(next); setFilter(null); }} data={catalog.objects.filter((each) => !each.partOf).map((each) => ({ value: each.key, label: each.plural }))} />
      <MultiSelect label={t('webhooks.kinds')} placeholder={kinds.length === 0 ? t('webhooks.any') : ''} value={kinds} onChange={(next) => setKinds(next as Kind[])} data={KINDS.map((kind) => ({ value: kind, label: t(`webhooks.kind.${kind}`) }))} />
      {model && (
        <div>
          <span className={css.label}>{t('webhooks.filter')}</span>
          <FilterBuilder part key={model.key} object={model} value={filter} onChange={setFilter} />
        </div>
      )}
      <div className={css.line}>
        <Button type="submit" loading={busy}>{t('webhooks.save')}</Button>
        <Button variant="subtle" color="gray" onClick={() => onDone(null)}>{t('webhooks.cancel')}</Button>
      </div>
    </form>
  );
}
