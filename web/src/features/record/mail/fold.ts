import { nodesOf, wordsOf } from '@/engine/field/richText/html';

/** "On Monday Ana wrote:", as mail programs say it; the languages are those the server reads (edge/post/letter/Quoted). */
const INTRO = /^(on|em|no dia|a|w dniu|dnia|am|le|el|il)\b[\s\S]{6,200}(wrote|escreveu|pisze|napisała?|napisał\(a\)|schrieb|a écrit|escribió|ha scritto)\s*:$/i;
const RULE = /^(-{2,}\s*(original message|forwarded message|mensagem original|mensagem (re)?encaminhada|oryginalna wiadomość|wiadomość oryginalna|przekazana wiadomość)\s*-{2,}|_{20,})/i;
const HEAD = /^\*?(from|de|od|von)\s*:\*?[\s\S]*@[\s\S]*^\*?(sent|date|enviad[ao]( em)?|data|wysłano|gesendet)\s*:/im;

export interface Folded {
  /** What the mail says itself. */
  own: string;
  /** What was written before, with the line above it; empty where there is none. */
  quoted: string;
}

const said = (node: ChildNode) => (node.nodeType === 3 ? (node.textContent ?? '') : wordsOf((node as Element).outerHTML ?? '')).trim();

const written = (nodes: ChildNode[]) => nodes.map((node) => (node.nodeType === 3 ? (node.textContent ?? '').replace(/&/g, '&amp;').replace(/</g, '&lt;') : ((node as Element).outerHTML ?? ''))).join('');

/** What a mail says, apart from what it quotes below; answers between the lines of another stay together with them. */
export function foldQuote(html: string): Folded {
  const whole = { own: html, quoted: '' };
  const nodes = blocks(html);
  const at = nodes.findIndex((node) => node.nodeName === 'BLOCKQUOTE' || begins(said(node)));
  if (at < 0 || nodes.slice(0, at).every((node) => said(node) === '')) return whole;
  const first = nodes[at];
  const inBlocks = first !== undefined && (first.nodeName === 'BLOCKQUOTE' || INTRO.test(said(first)));
  const last = nodes.findLastIndex((node) => node.nodeName === 'BLOCKQUOTE');
  const between = inBlocks && last >= 0 && nodes.slice(at + 1).some((node, n) => node.nodeName !== 'BLOCKQUOTE' && said(node) !== '' && (at + 1 + n > last || !begins(said(node))));
  return between ? whole : { own: written(nodes.slice(0, at)), quoted: written(nodes.slice(at)) };
}

const begins = (words: string) => INTRO.test(words) || RULE.test(words) || HEAD.test(words);

/** Blocks beside each other: what mail programs wrap around all of it is looked into. */
function blocks(html: string): ChildNode[] {
  let nodes = nodesOf(html);
  for (;;) {
    const full = nodes.filter((node) => said(node) !== '');
    const [only] = full;
    if (full.length !== 1 || only?.nodeName !== 'DIV') return nodes;
    nodes = [...only.childNodes];
  }
}
