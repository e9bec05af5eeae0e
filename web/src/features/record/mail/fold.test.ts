import { describe, expect, it } from 'vitest';
import { wordsOf } from '@/engine/field/richText/html';
import { foldQuote } from './fold';

const parts = (html: string) => {
  const { own, quoted } = foldQuote(html);
  return [wordsOf(own), wordsOf(quoted)];
};

describe('what a mail quotes is folded', () => {
  it.each([
    ['a block alone', '<p>Yes, please.</p><blockquote><p>Do you want them?</p></blockquote>', ['Yes, please.', 'Do you want them?']],
    ['with the line above it', '<p>Sim.</p><p>No dia 3 de maio, Ana Silva &lt;ana@firm.example&gt; escreveu:</p><blockquote><p>Quer?</p></blockquote>', ['Sim.', 'No dia 3 de maio, Ana Silva <ana@firm.example> escreveu:\nQuer?']],
    ['in Polish', '<p>Tak</p><p>W dniu 3.05.2026 Jan Nowak napisał(a):</p><blockquote><p>Kupić?</p></blockquote>', ['Tak', 'W dniu 3.05.2026 Jan Nowak napisał(a):\nKupić?']],
    ['below a head as Outlook writes it', '<p>Fine.</p><p>From: Ana &lt;ana@firm.example&gt;<br>Sent: Monday<br>To: Rui</p><p>Is it?</p>', ['Fine.', 'From: Ana <ana@firm.example>\nSent: Monday\nTo: Rui\nIs it?']],
    ['within a wrapping', '<div><p>Yes</p><blockquote><p>No?</p></blockquote></div>', ['Yes', 'No?']],
  ])('%s', (_, html, wanted) => expect(parts(html)).toEqual(wanted));

  it.each([
    ['nothing is quoted', '<p>From now on: no.</p><p>On Monday I wrote: nothing.</p>'],
    ['the answers stand between the lines', '<p>See below.</p><blockquote><p>Red?</p></blockquote><p>Blue.</p><blockquote><p>Big?</p></blockquote><p>Small.</p>'],
    ['all of it is a quotation', '<blockquote><p>To be or not to be</p></blockquote>'],
  ])('but not where %s', (_, html) => expect(foldQuote(html)).toEqual({ own: html, quoted: '' }));
});
