import { type MouseEvent, useState } from 'react';

export interface Opener {
  /** The button as it stands in the page; what opens floats beside it. */
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

/** A button whose menu or box comes when it is wanted: a hand or the focus coming near fetches it. */
export function useOpener(fetch: () => Promise<void>, kind: 'dialog' | 'menu' = 'dialog'): Opener {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [opened, open] = useState(false);
  const [wanted, setWanted] = useState(false);
  const near = () => void fetch().catch(() => undefined);
  const setOpened = (next: boolean) => {
    if (next) setWanted(true);
    open(next);
  };
  return { anchor, opened, setOpened, wanted, button: { ref: setAnchor, 'aria-haspopup': kind, 'aria-expanded': opened, onPointerEnter: near, onFocus: near, onClick: () => setOpened(!opened) } };
}
