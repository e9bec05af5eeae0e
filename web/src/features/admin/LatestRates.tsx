import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import type { RecordData } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { FieldValue } from '@/engine/view/FieldValue';
import css from './Admin.module.css';

const SHOWN = ['currency', 'date', 'rate', 'base'];

/** The newest rate of each currency. */
export function LatestRates() {
  const { t } = useTranslation();
  const rates = useObject('rate');
  const page = usePage('rate', { fields: SHOWN, sort: [{ field: 'date', desc: true }], limit: 200 }, rates !== undefined);
  const latest = new Map<string, RecordData>();
  for (const rate of page.data?.pages.flatMap((each) => each.items) ?? []) {
    const pair = `${String(rate['currency'])}/${String(rate['base'])}`;
    if (!latest.has(pair)) latest.set(pair, rate);
  }
  if (page.isSuccess && latest.size === 0) return <p className="quiet">{t('admin.noRates')}</p>;
  return (
    <table className={css.table}>
      <thead>
        <tr>{SHOWN.map((key) => <th key={key} scope="col">{fieldOf(rates, key)?.label}</th>)}</tr>
      </thead>
      <tbody>
        {[...latest].map(([pair, rate]) => (
          <tr key={pair}>
            {SHOWN.map((key) => {
              const field = fieldOf(rates, key);
              return <td key={key}>{field && <FieldValue field={field} value={rate[key] ?? null} />}</td>;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
