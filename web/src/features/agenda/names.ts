import { kept } from '@/lib/format/locale';

const noon = (date: string) => new Date(`${date}T12:00:00Z`);

export const dayTitle = (date: string) => kept('ag-d', (locale) => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })).format(noon(date));
export const monthTitle = (date: string) => kept('ag-m', (locale) => new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' })).format(noon(date));
export const dayShort = (date: string) => kept('ag-s', (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric', timeZone: 'UTC' })).format(noon(date));
export const weekday = (date: string) => kept('ag-w', (locale) => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })).format(noon(date));
export const range = (from: string, to: string) => kept('ag-r', (locale) => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })).formatRange(noon(from), noon(to));
