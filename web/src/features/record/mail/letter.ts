import type { Command, EmailPoint, RecordData, Ref } from '@/engine/record/types';
import { uuidv7 } from '@/lib/ids';
import { foldQuote } from './fold';
import { correspondentsOf, written } from './people';

/** An e-mail being written; kept in this browser until it is sent. */
export interface LetterDraft {
  id: string;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  html: string;
  account: string | null;
  at: string | null;
  /** Ids of the correspondents the server has, and whether it has the record at all. */
  kept: string[];
  saved: boolean;
  /** The mail it answers. */
  answers: string | null;
  /** The words of another below one's own: they go along, and are not written over. */
  quoted: string;
  /** Files of another mail that go along and are not on this one yet. */
  files: { id: string; name: string }[];
}

export const newLetter = (to: string[], html: string): LetterDraft => ({ id: uuidv7(), to, cc: [], bcc: [], subject: '', html, account: null, at: null, kept: [], saved: false, answers: null, quoted: '', files: [] });

const place = (about: string) => `letter.${about}`;

/** What was being written to somebody and never sent; null where nothing was. */
export function readLetter(about: string): LetterDraft | null {
  try {
    const kept = JSON.parse(localStorage.getItem(place(about)) ?? 'null') as Partial<LetterDraft> | null;
    return kept?.id ? { ...newLetter([], ''), ...kept } : null;
  } catch {
    return null;
  }
}

export function keepLetter(about: string, letter: LetterDraft | null): void {
  try {
    if (letter) localStorage.setItem(place(about), JSON.stringify(letter));
    else localStorage.removeItem(place(about));
  } catch {
    // a full or forbidden storage costs only the draft after a reload
  }
}

/** A draft as the server has it, to be written on. */
export function letterOf(draft: RecordData): LetterDraft {
  const people = (role: string) => correspondentsOf(draft, role).map(written);
  const { own, quoted } = foldQuote(String(draft['body'] ?? ''));
  const idOf = (key: string) => (draft[key] as Ref | null | undefined)?.id ?? null;
  return {
    ...newLetter(people('to'), own), id: draft.id, cc: people('cc'), bcc: people('bcc'), subject: String(draft['subject'] ?? ''), account: idOf('mailAccount'),
    kept: correspondentsOf(draft).map(({ id }) => id), saved: true, answers: idOf('answers'), quoted,
  };
}

/** The addresses of a party, the first first. */
export function addressesOf(record: RecordData | undefined): string[] {
  const emails = record?.['emails'];
  return Array.isArray(emails) ? (emails as EmailPoint[]).map((point) => point.value) : [];
}

/** What is written as `Anna <anna@example.com>` goes to the address, and keeps the name. */
export function correspondent(role: string, written: string): { role: string; address: string; name: string | null } {
  const [, name, address] = /^\s*"?([^"<]*?)"?\s*<([^<>\s]+)>\s*$/.exec(written) ?? [];
  return address ? { role, address, name: name?.trim() || null } : { role, address: written.trim(), name: null };
}

/** Makes or changes the draft on the server; who gets it is written anew, under ids that are known from then on. */
export function letterCommand(letter: LetterDraft, about: Ref | null): { command: Command; kept: string[] } {
  const people = [...letter.to.map((one) => correspondent('to', one)), ...letter.cc.map((one) => correspondent('cc', one)), ...letter.bcc.map((one) => correspondent('bcc', one))].map((one) => ({ id: uuidv7(), ...one }));
  const kept = people.map((one) => one.id);
  const target = about && { object: about.object, id: about.id };
  const body = letter.html + letter.quoted || null;
  if (!letter.saved) {
    const fields = { subject: letter.subject || null, body, about: target, answers: letter.answers, mailAccount: letter.account, correspondents: people };
    return { command: { do: 'create', object: 'email', id: letter.id, fields }, kept };
  }
  const fields = {
    subject: { becomes: letter.subject || null },
    body: { becomes: body },
    mailAccount: { becomes: letter.account },
    correspondents: { add: people, remove: letter.kept },
  };
  return { command: { do: 'update', object: 'email', id: letter.id, fields } as Command, kept };
}
