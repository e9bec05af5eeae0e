import type { Value } from '@/engine/record/types';

/** A card as it is typed at a fair: one line each. */
export interface Card {
  person: string;
  company: string;
  phone: string;
  email: string;
  temperature: string;
  occasion: string;
  interest: string;
}

export const BLANK: Card = { person: '', company: '', phone: '', email: '', temperature: '', occasion: '', interest: '' };

/** The lead's fields; what was left blank is not there. */
export function leadOf(card: Card): Record<string, Value> {
  const point = (value: string) => (value.trim() ? [{ value: value.trim() }] : '');
  const all: Record<string, Value> = {
    person: card.person.trim(), company: card.company.trim(), phones: point(card.phone), emails: point(card.email), temperature: card.temperature, occasion: card.occasion.trim(), interest: card.interest.trim(),
    source: card.occasion.trim() ? 'event' : '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** The next card of the same fair. */
export function nextOf(card: Card): Card {
  return { ...BLANK, occasion: card.occasion };
}
