import { type Day, dayName, DAYS, readRule, ruleWords } from '@/engine/field/recurrence/rule';
import type { ChildChanges, RecordData, Ref, Value } from '@/engine/record/types';
import { i18n } from '@/lib/i18n/texts';
import { uuidv7 } from '@/lib/ids';

/** What a line about one says. */
export const SCHEDULE_FIELDS = ['about', 'recurrence', 'openDays', 'hour', 'paused', 'owner'];

export const RHYTHMS = ['workday', 'week', 'month'] as const;

export type Rhythm = (typeof RHYTHMS)[number];

/** The last day of a month, whichever it is. */
export const LAST = -1;

/** Days of the month to choose from: every month has them. */
export const MONTH_DAYS = [...Array.from({ length: 28 }, (_, index) => index + 1), LAST];

/** When a report is sent, as it is chosen. */
export interface Plan {
  rhythm: Rhythm;
  weekday: Day;
  monthDay: number;
  hour: number;
}

export const FIRST: Plan = { rhythm: 'week', weekday: 'MO', monthDay: 1, hour: 8 };

const RULES: Record<Rhythm, (plan: Plan) => string> = {
  workday: () => 'FREQ=DAILY',
  week: ({ weekday }) => `FREQ=WEEKLY;BYDAY=${weekday}`,
  month: ({ monthDay }) => `FREQ=MONTHLY;BYMONTHDAY=${monthDay}`,
};

/** As the record keeps it. */
export const planFields = (plan: Plan): Record<string, Value> => ({ recurrence: RULES[plan.rhythm](plan), openDays: plan.rhythm === 'workday', hour: plan.hour });

/** As it was chosen here; null for what somebody wrote by the API and this screen does not offer. */
export function planOf(schedule: RecordData): Plan | null {
  const rule = String(schedule['recurrence'] ?? '');
  const kept = { ...FIRST, hour: Number(schedule['hour'] ?? FIRST.hour) };
  if (rule === 'FREQ=DAILY' && schedule['openDays'] === true) return { ...kept, rhythm: 'workday' };
  if (schedule['openDays'] === true) return null;
  const weekday = DAYS.find((day) => rule === `FREQ=WEEKLY;BYDAY=${day}`);
  if (weekday) return { ...kept, rhythm: 'week', weekday };
  const monthDay = MONTH_DAYS.find((day) => rule === `FREQ=MONTHLY;BYMONTHDAY=${day}`);
  return monthDay ? { ...kept, rhythm: 'month', monthDay } : null;
}

export const hourText = (hour: number) => `${String(hour).padStart(2, '0')}:00`;

export const monthDayText = (day: number) => (day === LAST ? i18n.t('reports.mail.lastDay') : String(day));

/** "every Monday, 08:00": when a schedule sends, in a few words; what was not chosen here is said as any recurrence is. */
export function scheduleWords(schedule: RecordData): string {
  const text = String(schedule['recurrence'] ?? '');
  const rule = readRule(text);
  const monthDay = Number(/^FREQ=MONTHLY;BYMONTHDAY=(-?\d+)$/.exec(text)?.[1] ?? 0);
  const [only] = rule?.days ?? [];
  const every = schedule['openDays'] === true && text === 'FREQ=DAILY'
    ? i18n.t('reports.mail.everyWorkday')
    : only && text === `FREQ=WEEKLY;BYDAY=${only}`
      ? i18n.t('reports.mail.everyWeek', { day: dayName(only, 'long') })
      : monthDay
        ? i18n.t(monthDay === LAST ? 'reports.mail.everyLast' : 'reports.mail.everyMonth', { day: monthDay })
        : ruleWords(text);
  return `${every}, ${hourText(Number(schedule['hour'] ?? FIRST.hour))}`;
}

const rowsOf = (schedule: RecordData) => (schedule['readers'] as Record<string, Value>[] | null) ?? [];

/** Who is sent it. */
export const readersOf = (schedule: RecordData): Ref[] => rowsOf(schedule).map((one) => one['who'] as Ref | null).filter((who): who is Ref => who !== null);

/** From those it goes to to those it is to go to. */
export function readerChanges(schedule: RecordData, people: readonly string[]): ChildChanges {
  const whose = (row: Record<string, Value>) => (row['who'] as Ref | null)?.id ?? '';
  const now = rowsOf(schedule).map(whose);
  return {
    add: people.filter((who) => !now.includes(who)).map((who) => ({ id: uuidv7(), who })),
    remove: rowsOf(schedule).filter((row) => !people.includes(whose(row))).map((row) => String(row['id'])),
  };
}

export const WEEKDAYS = DAYS;
