import { describe, expect, it } from 'vitest';
import { answerLetter, type Answering } from './answer';
import { letterCommand } from './letter';

const one = (role: string, address: string, name: string | null = null) => ({ id: address, role, address, name });
const mail = {
  object: 'email', id: 'm1', version: 1, direction: 'in', subject: 'Chairs', body: '<p>How many?</p>',
  correspondents: [one('from', 'ana@buyer.example', 'Ana Silva'), one('to', 'rita@firm.example'), one('to', 'Rui@buyer.example'), one('cc', 'eva@buyer.example'), one('cc', 'ana@buyer.example')],
};
const answered = (kind: Answering, of: Record<string, unknown> = {}) =>
  answerLetter({ mail: { ...mail, ...of }, kind, mine: ['RITA@firm.example'], signature: '<p>Rita</p>', quoting: { wrote: (who) => `${who} wrote:`, forwarded: () => ['-- Forwarded --', 'From: Ana <ana@buyer.example>'] }, files: [{ id: 'f1', name: 'offer.pdf' }] });

describe('an answer', () => {
  it('goes to whoever wrote, under the same subject, with their words below', () => {
    const letter = answered('reply');
    expect([letter.to, letter.cc, letter.subject, letter.answers, letter.files]).toEqual([['Ana Silva <ana@buyer.example>'], [], 'Re: Chairs', 'm1', []]);
    expect(letter.quoted).toBe('<p>Ana Silva &lt;ana@buyer.example&gt; wrote:</p><blockquote><p>How many?</p></blockquote>');
    const { command } = letterCommand({ ...letter, html: '<p>Two.</p>' }, null);
    expect('fields' in command && command.fields).toMatchObject({ answers: 'm1', about: null, body: `<p>Two.</p>${letter.quoted}` });
  });

  it('to all leaves out oneself and names nobody twice', () => {
    const letter = answered('all');
    expect([letter.to, letter.cc]).toEqual([['Ana Silva <ana@buyer.example>', 'Rui@buyer.example'], ['eva@buyer.example']]);
  });

  it('to what one wrote oneself goes to its readers', () => {
    expect(answered('reply', { direction: 'out' }).to).toEqual(['rita@firm.example', 'Rui@buyer.example']);
  });

  it('goes where the sender wants answers', () => {
    expect(answered('reply', { correspondents: [...mail.correspondents, one('replyTo', 'desk@buyer.example')] }).to).toEqual(['desk@buyer.example']);
  });

  it.each([['Re: Chairs', 'reply'], ['ODP: Krzesła', 'reply'], ['Fwd: Chairs', 'forward']] as const)('%s is not prefixed twice', (subject, kind) => {
    expect(answered(kind, { subject }).subject).toBe(subject);
  });
});

it('a mail handed on takes its files along and goes to nobody yet', () => {
  const letter = answered('forward');
  expect([letter.to, letter.subject, letter.answers, letter.files]).toEqual([[], 'Fwd: Chairs', null, [{ id: 'f1', name: 'offer.pdf' }]]);
  expect(letter.quoted).toBe('<p>-- Forwarded --<br>From: Ana &lt;ana@buyer.example&gt;</p><p>How many?</p>');
});
