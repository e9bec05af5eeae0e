import { formatMoney } from '@/lib/format/numbers';
import type { Money } from '../../record/types';
import type { FieldType } from '../types';

const money: FieldType<Money> = {
  key: 'money',
  width: 120,
  align: 'end',
  text: (value) => formatMoney(value.amount, value.currency),
  Cell({ value }) {
    if (!value) return null;
    const shown = formatMoney(value.amount, value.currency);
    if (value.base === undefined || value.rate === undefined || Number(value.rate) === 1) return <>{shown}</>;
    return <span title={`${formatMoney(value.base, '', false).trim()} · ${value.rate} · ${value.rateDate ?? ''}`}>{shown}</span>;
  },
  sample: {
    value: { amount: '1054.00', currency: 'USD', base: '1054.00', rate: '1', rateDate: '2017-03-01' }, shows: '$1,054',
    other: { amount: '7.50', currency: 'EUR' }, types: '1200', operator: 'ge', filterTypes: '1000',
  },
};

export default money;
