/** What begins something at the beginning of a word: @ names a colleague, / brings a kept text in, ! makes a promise of the line. */
export type Sign = '@' | '/' | '!';

/** Where a sign counts: inside a word it is a mark like any other. */
const BEGINS = String.raw`(?:^|\s)`;

const WORDS: Record<'@' | '/', RegExp> = {
  '@': new RegExp(String.raw`${BEGINS}@([\p{L}'-]*(?: [\p{L}'-]*)?)$`, 'u'),
  // one who writes "and / or" goes on after a blank: that is none
  '/': new RegExp(String.raw`${BEGINS}/((?:[\p{L}\d'-]+(?: [\p{L}\d'-]+){0,4} ?)?)$`, 'u'),
};

/** What is being typed after a sign, up to where the caret is. */
export interface Typed {
  sign: '@' | '/';
  words: string;
  /** Where the sign stands. */
  from: number;
}

export function typedAt(text: string, caret: number): Typed | null {
  const before = text.slice(0, caret);
  for (const sign of ['@', '/'] as const) {
    const words = WORDS[sign].exec(before)?.[1];
    if (words !== undefined) return { sign, words, from: caret - words.length - 1 };
  }
  return null;
}

/** Whether the sign just typed stands at the beginning of a word. */
export const begins = (sign: Sign, text: string, caret: number) => text[caret - 1] === sign && /^$|\s/.test(text[caret - 2] ?? '');

/** Something put in the place of a stretch, and where the caret is then. A blank that stands there already is not doubled. */
export function put(text: string, from: number, to: number, words: string): { text: string; caret: number } {
  const before = text.slice(0, from) + words;
  const after = text.slice(to);
  return { text: before + (/\s$/.test(words) ? after.replace(/^ /, '') : after), caret: before.length };
}

/** Somebody who was chosen after an @. */
export interface Named {
  id: string;
  name: string;
}

/** Those whose names are still there. */
export const stillNamed = (text: string, named: readonly Named[]) => [...new Map(named.filter(({ name }) => text.includes(`@${name}`)).map((one) => [one.id, one])).values()];
