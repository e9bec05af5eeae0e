import { i18n } from '@/lib/i18n/texts';

let zone: string | undefined;

/** The zone in which moments are told: the user's own, else the browser's. */
export function setTimeZone(name: string | null | undefined): void {
  zone = name ?? undefined;
}

export function timeZone(): string | undefined {
  return zone;
}

let fiscal = 0;

/** The month the company's year begins in, from 1. */
export function setFiscalYear(month: number | undefined): void {
  fiscal = (month ?? 1) - 1;
}

/** How many months after the calendar's year the company's begins. */
export function fiscalShift(): number {
  return fiscal;
}

let country: string | undefined;

/** Where the company is. */
export function setRegion(code: string | undefined): void {
  country = code;
}

export function language(): string {
  return i18n.language || 'en';
}

/** How the language is written where the company is: whoever reads English in Europe has the day before the month and the clock of 24 hours. */
export function written(): string {
  const spoken = language();
  return spoken === 'en' && country ? (country === 'US' ? 'en-US' : 'en-GB') : spoken;
}

const made = new Map<string, unknown>();

/** Intl's formatters are dear to make and cheap to keep. */
export function kept<T>(key: string, make: (locale: string) => T): T {
  const full = `${written()}|${zone ?? ''}|${key}`;
  let formatter = made.get(full) as T | undefined;
  if (formatter === undefined) {
    formatter = make(written());
    made.set(full, formatter);
  }
  return formatter;
}
