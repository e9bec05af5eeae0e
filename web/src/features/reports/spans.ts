import type { Span } from '@/engine/filter/spans';

/** The periods a dashboard offers. */
export const SPANS: Record<string, Span> = {
  month: { span: 'month' },
  lastMonth: { span: 'month', offset: -1 },
  quarter: { span: 'quarter' },
  lastQuarter: { span: 'quarter', offset: -1 },
  year: { span: 'year' },
  lastYear: { span: 'year', offset: -1 },
  fiscalQuarter: { span: 'fiscalQuarter' },
  fiscalYear: { span: 'fiscalYear' },
  lastFiscalYear: { span: 'fiscalYear', offset: -1 },
  days90: { last: 90, unit: 'day' },
};

/** Which of them a kept period is. */
export function spanKey(value: unknown): string | undefined {
  const written = JSON.stringify(value);
  return Object.keys(SPANS).find((key) => JSON.stringify(SPANS[key]) === written);
}
