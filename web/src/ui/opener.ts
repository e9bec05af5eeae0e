import { type MouseEvent, useCallback, useRef, useState } from 'react';

export interface Opener {
  /** The button as it stands in the page, once it has been pressed; what opens floats beside it. */
  anchor: HTMLElement | null;
  opened: boolean;
  setOpened: (opened: boolean) => void;
  /** It has been opened once, and stays for its way out. */
  wanted: boolean;
  /** For the button. */
  button: {
    ref: (element: HTMLElement | null) => void;
    'aria-haspopup': 'dialog' | 'menu';
    'aria-expanded': boolean;
    onPointerEnter: () => void;
    onFocus: () => void;
    onClick: (event: MouseEvent) => void;
  };
}

/** For what came with its button: there is nothing to fetch. */
export const here = () => Promise.resolve();

/** A button whose menu or box comes when it is wanted: a hand or the focus coming near fetches it. */
export function useOpener(fetch: () => Promise<void>, kind: 'dialog' | 'menu' = 'dialog'): Opener {
  // the button is looked for when it is pressed: kept as a state from the beginning, each would be drawn twice
  const standing = useRef<HTMLElement>(null);
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [opened, open] = useState(false);
  const near = () => void fetch().catch(() => undefined);
  const setOpened = (next: boolean) => {
    if (next) setAnchor(standing.current);
    open(next);
  };
  const ref = useCallback((element: HTMLElement | null) => void (standing.current = element), []);
  return { anchor, opened, setOpened, wanted: anchor !== null, button: { ref, 'aria-haspopup': kind, 'aria-expanded': opened, onPointerEnter: near, onFocus: near, onClick: () => setOpened(!opened) } };
}
