import { addDays } from '@/lib/format/dates';
import { fold } from '@/lib/fold';

/** Monday to Sunday, in every language spoken here at once: people write in the language of whom they talk to. */
const WEEKDAYS: [sure: RegExp, withPreposition?: RegExp][] = [
  [/monday|segunda-feira|poniedzialek|poniedzialku/, /segunda/],
  [/tuesday|terca-feira|wtorek|wtorku/, /terca/],
  [/wednesday|quarta-feira|sroda|srode|srody/, /quarta/],
  [/thursday|quinta-feira|czwartek|czwartku/, /quinta/],
  [/friday|sexta-feira|piatek|piatku/, /sexta/],
  [/saturday|sabado|sobota|sobote|soboty/],
  [/sunday|domingo|niedziela|niedziele|niedzieli/],
];

/** In Portuguese a weekday is also an ordinal ("a segunda máquina", "Quinta da Serra"): only after these it is a day. */
const BEFORE = '(?:ate|antes d|para|esta|proxima|na|n)(?: ?[ao])?';

const MONTHS = [
  /jan(?:uary)?|janeiro|stycznia/, /feb(?:ruary)?|fevereiro|fev|lutego/, /mar(?:ch)?|marco|marca/, /apr(?:il)?|abril|abr|kwietnia/, /may|maio|mai|maja/, /june?|junho|jun|czerwca/,
  /july?|julho|jul|lipca/, /aug(?:ust)?|agosto|ago|sierpnia/, /sept?(?:ember)?|setembro|set|wrzesnia/, /oct(?:ober)?|outubro|out|pazdziernika/, /nov(?:ember)?|novembro|listopada/, /dec(?:ember)?|dezembro|dez|grudnia/,
];

const NUMBERS: Record<string, number> = { a: 1, one: 1, um: 1, uma: 1, jeden: 1, two: 2, dois: 2, duas: 2, dwa: 2, dwie: 2, three: 3, tres: 3, trzy: 3, four: 4, quatro: 4, cztery: 4, five: 5, cinco: 5, piec: 5, ten: 10, dez: 10 };

const whole = (source: string) => new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'u');

/** 1 for Monday to 7 for Sunday. */
const weekday = (date: string) => ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;

function real(year: number, month: number, day: number): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = new Date(`${date}T12:00:00Z`);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date) ? date : null;
}

/** That day of this year, or of the next where it is over. */
function coming(today: string, month: number, day: number): string | null {
  const year = Number(today.slice(0, 4));
  const date = real(year, month, day);
  return date !== null && date < today ? real(year + 1, month, day) : date;
}

function namedMonth(text: string, today: string): string | null {
  for (const [index, name] of MONTHS.entries()) {
    const found = whole(`(\\d{1,2})(?:st|nd|rd|th)?(?: of| de)? (?:${name.source})|(?:${name.source}) (\\d{1,2})(?:st|nd|rd|th)?`).exec(text);
    if (found) return coming(today, index + 1, Number(found[1] ?? found[2]));
  }
  return null;
}

/** Day before month, as all but Americans write it; a bare fraction or price is no date, so a preposition must lead to it. */
function numeric(text: string, today: string): string | null {
  const found = whole('(?:by|on|until|till|before|due|ate|ate a[o]?|dia|no dia|antes de|do|na|przed|dnia) (\\d{1,2})[./](\\d{1,2})(?:[./](\\d{4}))?').exec(text);
  if (!found) return null;
  const [, day, month, year] = found;
  return year ? real(Number(year), Number(month), Number(day)) : coming(today, Number(month), Number(day));
}

function afterMonths(today: string, months: number): string {
  const from = new Date(`${today}T12:00:00Z`);
  const day = from.getUTCDate();
  const last = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
  return new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, Math.min(day, last), 12)).toISOString().slice(0, 10);
}

const COUNTED: [RegExp, (today: string, n: number) => string][] = [
  [/days?|dias?|dni|dzien/, addDays],
  [/weeks?|semanas?|tydzien|tygodnie|tygodni/, (today, n) => addDays(today, 7 * n)],
  [/months?|mes|meses|miesiac|miesiace|miesiecy/, afterMonths],
];

function counted(text: string, today: string): string | null {
  const many = `(\\d{1,3}|${Object.keys(NUMBERS).join('|')})`;
  for (const [unit, after] of COUNTED) {
    const found = whole(`(?:in|within|em|dentro de|daqui a|za|w ciagu) (?:${many} )?(?:${unit.source})`).exec(text);
    if (found) return after(today, found[1] === undefined ? 1 : (NUMBERS[found[1]] ?? Number(found[1])));
  }
  return null;
}

function onWeekday(text: string, today: string): string | null {
  for (const [index, [sure, unsure]] of WEEKDAYS.entries()) {
    const bare = whole(`(next |przyszly |przyszla |przyszlym |przyszlego )?(?:${sure.source})`).exec(text);
    const found = bare ?? (unsure && whole(`${BEFORE} ?(?:${unsure.source})`).exec(text));
    if (!found) continue;
    const ahead = (index + 1 - weekday(today) + 7) % 7 || 7;
    // "next Friday" is the one of next week
    return bare?.[1] ? addDays(today, 7 - weekday(today) + index + 1) : addDays(today, ahead);
  }
  return null;
}

const PHRASES: [RegExp, (today: string) => string][] = [
  [whole('day after tomorrow|depois de amanha|pojutrze|pojutrza'), (today) => addDays(today, 2)],
  [whole('tomorrow|amanha|jutro|jutra'), (today) => addDays(today, 1)],
  [whole('today|tonight|hoje|dzis|dzisiaj'), (today) => today],
  [whole('end of (?:the |this )?month|(?:fim|final) d[eo]s?(?:te)? mes|koniec miesiaca|konca miesiaca'), (today) => addDays(afterMonths(`${today.slice(0, 7)}-01`, 1), -1)],
  [whole('next week|proxima semana|semana que vem|przyszlym tygodniu|przyszlego tygodnia|przyszly tydzien'), (today) => addDays(today, 7 - weekday(today) + 5)],
  [whole('end of (?:the |this )?week|this week|(?:fim|final) da semana|esta semana|koniec tygodnia|konca tygodnia|tym tygodniu'), (today) => addDays(today, Math.max(0, 5 - weekday(today)))],
];

/** The day that words such as "by Friday", "até sexta" or "do piątku" mean, counted from today; null where they mean none. Whoever uses it shows it and lets it be changed. */
export function guessDay(words: string, today: string): string | null {
  const text = fold(words);
  const said = namedMonth(text, today) ?? numeric(text, today) ?? counted(text, today) ?? onWeekday(text, today);
  return said ?? PHRASES.find(([phrase]) => phrase.test(text))?.[1](today) ?? null;
}
