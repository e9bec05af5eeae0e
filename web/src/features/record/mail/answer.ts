import type { RecordData } from '@/engine/record/types';
import { newLetter, type LetterDraft } from './letter';
import { correspondentsOf, type Correspondent, written } from './people';

export type Answering = 'reply' | 'all' | 'forward';

const PREFIX = { reply: /^\s*(re|odp|aw|sv|res)\s*(\[\d+\])?\s*:/i, forward: /^\s*(fwd?|enc|pd|rv|wg)\s*:/i };

const titled = (subject: string, forward: boolean) => ((forward ? PREFIX.forward : PREFIX.reply).test(subject) ? subject : `${forward ? 'Fwd' : 'Re'}: ${subject}`);

/** What is said around the words of another, in the language of whoever answers. */
export interface Quoting {
  wrote: (who: string) => string;
  forwarded: () => string[];
}

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

interface Parts {
  mail: RecordData;
  kind: Answering;
  /** Addresses of whoever answers, which are not answered. */
  mine: string[];
  signature: string;
  quoting: Quoting;
  files: { id: string; name: string }[];
}

/** The letter that answers a mail or hands it on. To oneself nobody answers: what one wrote oneself goes to its readers again. */
export function answerLetter({ mail, kind, mine, signature, quoting, files }: Parts): LetterDraft {
  const own = new Set(mine.map((address) => address.toLowerCase()));
  const forward = kind === 'forward';
  const from = correspondentsOf(mail, 'from');
  const direct = mail['direction'] === 'out' ? correspondentsOf(mail, 'to') : [correspondentsOf(mail, 'replyTo'), from].find((some) => some.length > 0) ?? [];
  const others = (some: Correspondent[], taken: Correspondent[]) => some.filter((one) => !own.has(one.address.toLowerCase()) && !taken.some(({ address }) => address.toLowerCase() === one.address.toLowerCase()));
  const to = forward ? [] : kind === 'all' ? [...direct, ...others(correspondentsOf(mail, 'to'), direct)] : direct;
  const cc = kind === 'all' ? others(correspondentsOf(mail, 'cc'), to) : [];
  const body = String(mail['body'] ?? '');
  const [sender] = from;
  const head = forward ? `<p>${quoting.forwarded().map(escaped).join('<br>')}</p>` : `<p>${escaped(quoting.wrote(sender ? written(sender) : ''))}</p>`;
  return {
    ...newLetter(to.map(written), signature ? `<p></p>${signature}` : ''),
    cc: cc.map(written),
    subject: titled(String(mail['subject'] ?? ''), forward),
    // what is handed on begins no conversation with whom it came from
    answers: forward ? null : mail.id,
    quoted: forward ? head + body : `${head}<blockquote>${body}</blockquote>`,
    files: forward ? files : [],
  };
}
