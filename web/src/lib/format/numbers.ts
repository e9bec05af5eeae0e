import { kept, written } from './locale';

/** A decimal string as people here write it; the digits are never rounded through a float. */
export function formatDecimal(value: string | number, options: Intl.NumberFormatOptions = {}): string {
  const format = kept(`n${JSON.stringify(options)}`, (locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 10, useGrouping: true, ...options }));
  return format.format(value as unknown as number);
}

export function formatPercent(value: string | number, places = 0): string {
  return formatDecimal(value, { style: 'unit', unit: 'percent', minimumFractionDigits: places, maximumFractionDigits: 2 });
}

/** An amount in its own currency; whole amounts lose their zeros in dense places. */
export function formatMoney(amount: string | number, currency: string, dense = true): string {
  const whole = dense && /^-?\d+(\.0+)?$/.test(String(amount));
  try {
    return formatDecimal(amount, { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...(whole ? { minimumFractionDigits: 0, maximumFractionDigits: 0 } : { maximumFractionDigits: 2 }) });
  } catch {
    return `${formatDecimal(amount)} ${currency}`;
  }
}

/** 12,345 as 12K: for heads of columns. */
export function formatShort(value: string | number, currency?: string): string {
  return formatDecimal(value, { notation: 'compact', maximumFractionDigits: 1, ...(currency ? { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } : {}) });
}

function separators(locale: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: true }).formatToParts(1234567.8);
  const of = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return { group: of('group'), decimal: of('decimal') };
}

/** What a person typed as a plain decimal string; null for nothing, undefined for what is no number. */
export function parseDecimal(text: string, locale: string = written()): string | null | undefined {
  const { group, decimal } = separators(locale);
  let bare = text.replace(/[\s\u00a0\u202f€$£%]|zł|R\$/g, '');
  if (bare === '') return null;
  // "1.5" typed where the comma is the decimal sign means one and a half unless it groups three digits
  if (group && bare.includes(group) && !bare.includes(decimal) && !new RegExp(`^[+-]?\\d{1,3}(\\${group}\\d{3})+$`).test(bare)) bare = bare.replace(group, decimal);
  if (group) bare = bare.split(group).join('');
  bare = bare.replace(decimal, '.').replace('−', '-');
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(bare) ? bare.replace(/^\+/, '').replace(/\.$/, '').replace(/^(-?)\./, '$10.') : undefined;
}

/** For typing: the locale's decimal sign, no grouping. */
export function editDecimal(value: string | number | null): string {
  return value === null ? '' : String(value).replace('.', separators(written()).decimal);
}
