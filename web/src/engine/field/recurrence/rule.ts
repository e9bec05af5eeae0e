import { i18n } from '@/lib/i18n/texts';
import { formatDate } from '@/lib/format/dates';
import { kept } from '@/lib/format/locale';

export const FREQUENCIES = ['DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'] as const;
export type Frequency = (typeof FREQUENCIES)[number];
export const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
export type Day = (typeof DAYS)[number];

/** A rule as far as it can be said in a few words and chosen in a few clicks. */
export interface Rule {
  frequency: Frequency;
  interval: number;
  days: Day[];
  count: number | null;
  until: string | null;
  /** Parts of the rule that are said in no words here; they stay as they are. */
  more: string[];
}

const isOf = <T extends string>(all: readonly T[], one: string | undefined): one is T => all.includes(one as T);

/** Reads an RRULE of RFC 5545; undefined for what is none, or comes more often than daily. */
export function readRule(text: string): Rule | undefined {
  const parts = text.replace(/^RRULE:/i, '').split(';').filter(Boolean).map((part) => part.split('=', 2) as [string, string?]);
  const of = new Map(parts.map(([key, value]) => [key.toUpperCase(), value ?? '']));
  const frequency = of.get('FREQ')?.toUpperCase();
  if (!isOf(FREQUENCIES, frequency)) return undefined;
  const days = (of.get('BYDAY') ?? '').split(',').filter(Boolean);
  const plain = frequency === 'WEEKLY' && days.every((day) => isOf(DAYS, day));
  const until = /^(\d{4})(\d{2})(\d{2})/.exec(of.get('UNTIL') ?? '');
  return {
    frequency,
    interval: Number(of.get('INTERVAL') ?? 1) || 1,
    days: plain ? DAYS.filter((day) => days.includes(day)) : [],
    count: Number(of.get('COUNT')) || null,
    until: until ? `${until[1]}-${until[2]}-${until[3]}` : null,
    more: parts.filter(([key]) => !['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', ...(plain ? ['BYDAY'] : [])].includes(key.toUpperCase())).map(([key, value]) => `${key}=${value}`),
  };
}

export function writeRule(rule: Rule): string {
  return [
    `FREQ=${rule.frequency}`,
    ...(rule.interval > 1 ? [`INTERVAL=${rule.interval}`] : []),
    ...(rule.frequency === 'WEEKLY' && rule.days.length > 0 ? [`BYDAY=${rule.days.join(',')}`] : []),
    ...rule.more,
    ...(rule.count ? [`COUNT=${rule.count}`] : rule.until ? [`UNTIL=${rule.until.replaceAll('-', '')}T235959Z`] : []),
  ].join(';');
}

/** Monday is the fifth of January 2026. */
export const dayName = (day: Day, style: 'short' | 'long' = 'short') =>
  kept(`wd${style}`, (locale) => new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' })).format(new Date(Date.UTC(2026, 0, 5 + DAYS.indexOf(day), 12)));

/** "every 2 weeks on Mon, Wed, 10 times": what it says to a person. */
export function ruleWords(text: string): string {
  const rule = readRule(text);
  if (!rule) return text;
  const every = i18n.t(`field.recurrence.${rule.frequency.toLowerCase()}`, { count: rule.interval, n: rule.interval });
  const list = kept('and', (locale) => new Intl.ListFormat(locale, { style: 'short', type: 'unit' }));
  return list.format([
    rule.days.length > 0 ? i18n.t('field.recurrence.on', { every, days: list.format(rule.days.map((day) => dayName(day))) }) : every,
    ...(rule.more.length > 0 ? [rule.more.join(' ')] : []),
    ...(rule.count ? [i18n.t('field.recurrence.times', { count: rule.count, n: rule.count })] : rule.until ? [i18n.t('field.recurrence.until', { date: formatDate(rule.until) })] : []),
  ]);
}
