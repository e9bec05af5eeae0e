import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { request } from '@/lib/api/request';
import { parseDecimal } from '@/lib/format/numbers';
import { uuidv7 } from '@/lib/ids';
import { fieldType } from '@/engine/field/registry';
import { run } from '@/engine/record/execute';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { useSession, type Workspace } from '@/engine/session/session';
import { LinkButton } from '@/ui/LinkButton';
import css from './Admin.module.css';
import { LatestRates } from './LatestRates';

/** What currencies are worth, day by day; amounts are weighed in the base currency by them. */
export function Currencies() {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const rates = useObject('rate');
  const [currency, setCurrency] = useState('');
  const [date, setDate] = useState<string | null>(() => new Date().toISOString().slice(0, 10));
  const [rate, setRate] = useState('');
  const now = useQuery({
    queryKey: ['workspace', workspace.baseCurrency],
    queryFn: ({ signal }) => request<Workspace & { rebasing: boolean }>('/workspace', { signal }),
    refetchInterval: (query) => (query.state.data?.rebasing ? 2000 : 15_000),
  });
  const day = fieldOf(rates, 'date');
  const DayInput = day && fieldType(day.type).Input;
  const value = parseDecimal(rate);
  const whole = currency.trim().length === 3 && date !== null && typeof value === 'string';
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!whole) return;
    const answer = await run([{ do: 'create', object: 'rate', id: uuidv7(), fields: { currency: currency.trim().toUpperCase(), date, rate: value } }], { done: t('admin.rateAdded') }).catch(() => null);
    if (answer?.outcomes[0]?.status === 'saved') setRate('');
  };
  if (!rates) return null;
  return (
    <section aria-labelledby="admin-currencies">
      <h2 id="admin-currencies">{t('admin.currencies')}</h2>
      <p className="quiet">{t('admin.currenciesText', { base: workspace.baseCurrency })}</p>
      <p role="status" className="quiet">{now.data?.rebasing ? t('admin.rebasing') : ''}</p>
      <LatestRates />
      <form className={css.line} style={{ marginTop: 12 }} onSubmit={(event) => void submit(event)}>
        <TextInput label={fieldOf(rates, 'currency')?.label} value={currency} onChange={(event) => setCurrency(event.currentTarget.value)} maxLength={3} w={90} autoComplete="off" />
        {day && DayInput && (
          <div>
            <span className={css.label}>{day.label}</span>
            <DayInput field={day} label={day.label} value={date} onChange={(next) => setDate((next as string | null) ?? null)} />
          </div>
        )}
        <TextInput label={t('admin.rateOf', { base: workspace.baseCurrency })} value={rate} onChange={(event) => setRate(event.currentTarget.value)} inputMode="decimal" w={150} autoComplete="off" error={value === undefined ? t('field.noNumber') : undefined} />
        <Button type="submit" disabled={!whole}>{t('admin.addRate')}</Button>
        <LinkButton to="/o/$object" params={{ object: 'rate' }} search={{}} variant="default">{rates.plural}</LinkButton>
      </form>
    </section>
  );
}
