import type { Address } from '@/engine/record/types';
import { fold } from '@/lib/fold';
import { kept } from '@/lib/format/locale';

/** Where a country has several zones and these few words of an address tell them apart; the rest of it keeps the first. */
const PARTED: Record<string, { usual: string; parts: [string, RegExp][] }> = {
  PT: { usual: 'Europe/Lisbon', parts: [['Atlantic/Azores', /acores|ponta delgada|angra do heroismo|horta/], ['Atlantic/Madeira', /madeira|funchal/]] },
  BR: {
    usual: 'America/Sao_Paulo',
    parts: [['America/Rio_Branco', /\bac\b|acre|rio branco/], ['America/Manaus', /\b(am|rr|ro)\b|amazonas|manaus|roraima|boa vista|rondonia|porto velho/], ['America/Cuiaba', /\b(mt|ms)\b|mato grosso|cuiaba|campo grande/]],
  },
  ES: { usual: 'Europe/Madrid', parts: [['Atlantic/Canary', /canaria|tenerife|las palmas/]] },
};

const ONE: Record<string, string> = {
  PL: 'Europe/Warsaw', GB: 'Europe/London', IE: 'Europe/Dublin', DE: 'Europe/Berlin', FR: 'Europe/Paris', IT: 'Europe/Rome', NL: 'Europe/Amsterdam', BE: 'Europe/Brussels', LU: 'Europe/Luxembourg', CH: 'Europe/Zurich',
  AT: 'Europe/Vienna', CZ: 'Europe/Prague', SK: 'Europe/Bratislava', HU: 'Europe/Budapest', RO: 'Europe/Bucharest', BG: 'Europe/Sofia', GR: 'Europe/Athens', SE: 'Europe/Stockholm', NO: 'Europe/Oslo', DK: 'Europe/Copenhagen',
  FI: 'Europe/Helsinki', EE: 'Europe/Tallinn', LV: 'Europe/Riga', LT: 'Europe/Vilnius', UA: 'Europe/Kyiv', HR: 'Europe/Zagreb', SI: 'Europe/Ljubljana', RS: 'Europe/Belgrade', TR: 'Europe/Istanbul', MA: 'Africa/Casablanca',
  AO: 'Africa/Luanda', MZ: 'Africa/Maputo', CV: 'Atlantic/Cape_Verde', GW: 'Africa/Bissau', ST: 'Africa/Sao_Tome', TL: 'Asia/Dili', MO: 'Asia/Macau', CN: 'Asia/Shanghai', JP: 'Asia/Tokyo', IN: 'Asia/Kolkata', ZA: 'Africa/Johannesburg',
  AR: 'America/Argentina/Buenos_Aires', UY: 'America/Montevideo', PY: 'America/Asuncion', CO: 'America/Bogota', PE: 'America/Lima', IL: 'Asia/Jerusalem', AE: 'Asia/Dubai',
};

/** The zone an address lies in, where the country has one or the address tells which; null where it cannot be known. */
export function zoneOf(address: Address | null | undefined): string | null {
  const country = address?.country ?? '';
  const parted = PARTED[country];
  if (!parted) return ONE[country] ?? null;
  const place = fold(`${address?.region ?? ''} ${address?.city ?? ''}`);
  return parted.parts.find(([, words]) => words.test(place))?.[0] ?? parted.usual;
}

const clock = (moment: Date, timeZone: string | undefined, locale: string) =>
  kept(`clock${locale}${timeZone ?? ''}`, () => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', ...(timeZone ? { timeZone } : {}) })).format(moment);

/** What the clocks show there, where that is not what they show here. */
export function clockThere(address: Address | null | undefined, here: string | undefined, locale: string, now = new Date()): string | null {
  const zone = zoneOf(address);
  if (!zone) return null;
  const there = clock(now, zone, locale);
  return there === clock(now, here, locale) ? null : there;
}
