import { i18n } from '@/lib/i18n/texts';
import { formatDecimal } from '@/lib/format/numbers';

const ISO = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.\d+)?S)?)?$/;

/** Seconds of an ISO 8601 duration; undefined for what is none. */
export function secondsOf(iso: string): number | undefined {
  const found = ISO.exec(iso);
  if (!found) return undefined;
  const [, days = 0, hours = 0, minutes = 0, seconds = 0] = found;
  return Number(days) * 86_400 + Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/** 1 h 30 min: hours beyond an hour, seconds only below one. */
export function durationWords(seconds: number): string {
  const whole = Math.round(seconds);
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  const rest = whole % 60;
  const parts = [hours ? i18n.t('duration.h', { n: formatDecimal(hours) }) : '', minutes ? i18n.t('duration.min', { n: minutes }) : '', (rest && !hours) || whole === 0 ? i18n.t('duration.s', { n: rest }) : ''];
  return parts.filter(Boolean).join(' ');
}

/** As it is typed: 1:30, or minutes alone below an hour. */
export function editDuration(iso: string | null): string {
  const seconds = iso === null ? undefined : secondsOf(iso);
  if (seconds === undefined) return '';
  const two = (n: number) => String(n).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  if (rest) return `${hours}:${two(minutes)}:${two(rest)}`;
  return hours ? `${hours}:${two(minutes)}` : String(minutes);
}

/** What a person typed as ISO 8601: 25, 1:30, 1h30, 90 min; null for nothing, undefined for what is no duration. */
export function parseDuration(text: string): string | null | undefined {
  const bare = text.trim().toLowerCase().replace(',', '.');
  if (bare === '') return null;
  const clock = /^(\d{1,6}):([0-5]\d)(?::([0-5]\d))?$/.exec(bare);
  const units = /^(?:(\d+(?:\.\d+)?)\s*h)?\s*(?:(\d+(?:\.\d+)?)\s*(?:m|min|m\.)?)?$/.exec(bare);
  if (clock) return iso(Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3] ?? 0));
  if (units && (units[1] ?? units[2])) return iso(Number(units[1] ?? 0) * 3600 + Number(units[2] ?? 0) * 60);
  return secondsOf(bare.toUpperCase()) === undefined ? undefined : iso(secondsOf(bare.toUpperCase()) ?? 0);
}

/** The one form in which the server writes it. */
function iso(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  return whole === 0 ? 'PT0S' : `PT${hours ? `${hours}H` : ''}${minutes ? `${minutes}M` : ''}${rest ? `${rest}S` : ''}`;
}
