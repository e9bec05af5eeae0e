import type { CardText } from '@/lib/card/card';
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
  /** Read from a card, and not asked for. */
  jobTitle: string;
}

export const BLANK: Card = { person: '', company: '', phone: '', email: '', temperature: '', occasion: '', interest: '', jobTitle: '' };

/** The lead's fields; what was left blank is not there. */
export function leadOf(card: Card): Record<string, Value> {
  const point = (value: string) => (value.trim() ? [{ value: value.trim() }] : '');
  const all: Record<string, Value> = {
    person: card.person.trim(), company: card.company.trim(), phones: point(card.phone), emails: point(card.email), temperature: card.temperature, occasion: card.occasion.trim(), interest: card.interest.trim(), jobTitle: card.jobTitle.trim(),
    source: card.occasion.trim() ? 'event' : '',
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** What is known of somebody beforehand, line by line. */
export function cardOf(values: Record<string, Value>): Partial<Card> {
  const text = (value: Value) => (Array.isArray(value) ? String((value[0] as { value?: unknown } | undefined)?.value ?? '') : typeof value === 'string' ? value : '');
  const all = { person: text(values['person']), company: text(values['company']), phone: text(values['phones']), email: text(values['emails']), interest: text(values['interest']), jobTitle: text(values['jobTitle']) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

const LINES = ['person', 'company', 'phones', 'emails', 'interest', 'jobTitle'];

/** What is known beforehand and stands in no line. */
export const besideCard = (values: Record<string, Value>): Record<string, Value> => Object.fromEntries(Object.entries(values).filter(([key]) => !LINES.includes(key)));

/** What a card says stands in the lines; what was typed and it does not say stays. */
export function withCard(card: Card, read: CardText): Card {
  return {
    ...card, person: read.name || card.person, company: read.company || card.company, phone: read.phones[0] ?? card.phone, email: read.emails[0] ?? card.email,
    interest: read.note || card.interest, jobTitle: read.jobTitle || card.jobTitle,
  };
}

/** The next card of the same fair. */
export function nextOf(card: Card): Card {
  return { ...BLANK, occasion: card.occasion };
}
