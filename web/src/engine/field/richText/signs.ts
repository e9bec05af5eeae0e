/** Writes where the caret is. */
export interface RichPen {
  /** Takes away so many characters before the caret, and puts something there. */
  put: (back: number, what: { text: string } | { html: string }) => void;
}

/** What whoever holds an editor makes of signs that are typed in it. */
export interface RichSigns {
  /** The caret moved, or something was typed: what stands before it in its paragraph; null where the caret is elsewhere now. */
  onCaret: (before: string | null, pen: RichPen, typed: boolean) => void;
  /** Answers whether the key was for what is offered. */
  onKey: (event: KeyboardEvent) => boolean;
  /** The list that is offered, and which of it is meant. */
  active: { list: string; option: string } | null;
}
