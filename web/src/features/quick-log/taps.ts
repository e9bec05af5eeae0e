import type { Ref } from '@/engine/record/types';

/** By which way somebody is reached where a link leads; null where it is none. */
export function channelOf(href: string): string | null {
  if (/^tel:/i.test(href)) return 'call';
  if (/^sms:/i.test(href)) return 'sms';
  if (/^https:\/\/wa\.me\//i.test(href)) return 'chat';
  return /^(geo:|https:\/\/www\.google\.com\/maps\/)/i.test(href) ? 'visit' : null;
}

export interface Tap {
  channel: string;
  about: Ref | null;
  at: number;
}

const SHORTEST = 5_000;
const LONGEST = 3 * 3_600_000;

/** Whether somebody who comes back has been where the tap led, and not so long that they do other things now. */
export const isBack = (tap: Tap, now: number) => now - tap.at >= SHORTEST && now - tap.at <= LONGEST;

/** The record an address is the page of. */
export function recordOf(path: string): Ref | null {
  const [, object, id] = /\/o\/([\w.]+)\/([0-9a-f-]{36})$/.exec(path) ?? [];
  return object && id ? { object, id } : null;
}
