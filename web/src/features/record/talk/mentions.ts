/** Somebody who was chosen after an @. */
export interface Named {
  id: string;
  name: string;
}

/** The name that is being typed after an @, up to where the cursor is; undefined where none is. */
export function typedName(text: string, cursor: number): string | undefined {
  return /(?:^|\s)@([\p{L}'-]*(?: [\p{L}'-]*)?)$/u.exec(text.slice(0, cursor))?.[1];
}

/** The text with the name in place of what was typed of it, and where the cursor is then. */
export function withName(text: string, cursor: number, name: string): { text: string; cursor: number } {
  const typed = typedName(text, cursor) ?? '';
  const before = `${text.slice(0, cursor - typed.length)}${name} `;
  return { text: before + text.slice(cursor).replace(/^ /, ''), cursor: before.length };
}

/** Those whose names are still there. */
export const stillNamed = (text: string, named: readonly Named[]) => [...new Map(named.filter(({ name }) => text.includes(`@${name}`)).map((one) => [one.id, one])).values()];
