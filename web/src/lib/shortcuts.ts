import { useEffect, useRef } from 'react';
import { createStore, keptStore } from './store';

export interface Shortcut {
  /** `c`, `?`, `mod+k`, `mod+shift+z`; `mod` is ⌘ on a Mac and Ctrl elsewhere. */
  keys: string;
  /** What it does, for the list of shortcuts. */
  label: string;
  run: () => void;
  /** Works while typing too. */
  always?: boolean;
  /** Only told in the list of shortcuts: what listens is the place the hands are in. */
  told?: boolean;
}

/** Single letters can be switched off (WCAG 2.1.4): those who dictate or stumble on keys must be safe from them. */
export const letters = keptStore('ui.letters', true);

export const shortcuts = createStore<Shortcut[]>([]);

const typing = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) && !(target instanceof HTMLInputElement && /^(checkbox|radio|button)$/.test(target.type));

export function keysOf(event: KeyboardEvent): string {
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  const mod = event.metaKey || event.ctrlKey;
  // Shift is part of the character itself ("?"), and counts only together with mod
  return [mod ? 'mod' : '', mod && event.shiftKey ? 'shift' : '', key].filter(Boolean).join('+');
}

const dialogOpen = () => document.querySelector('[role="dialog"]') !== null;

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.isComposing) return;
  const keys = keysOf(event);
  const single = !keys.startsWith('mod');
  if (single && !letters.get() && /^[a-z?]$/.test(keys)) return;
  const shortcut = shortcuts.get().findLast((each) => each.keys === keys);
  if (!shortcut || shortcut.told) return;
  if (!shortcut.always && (typing(event.target) || dialogOpen())) return;
  event.preventDefault();
  shortcut.run();
}

let listening = false;

/** While the component is on screen, these keys work; the newest wins. */
export function useShortcuts(list: Shortcut[]): void {
  const newest = useRef(list);
  useEffect(() => {
    newest.current = list;
  });
  const names = list.map((each) => `${each.keys}|${each.label}`).join();
  useEffect(() => {
    if (!listening) {
      window.addEventListener('keydown', onKeyDown);
      listening = true;
    }
    const mine = newest.current.map((each, index) => ({ ...each, run: () => newest.current[index]?.run() }));
    shortcuts.set((all) => [...all, ...mine]);
    return () => shortcuts.set((all) => all.filter((each) => !mine.includes(each)));
  }, [names]);
}

/** The keys as they are printed on this machine. */
export function printedKeys(keys: string): string[] {
  const mac = /Mac|iP(hone|ad)/.test(navigator.platform);
  return keys.split('+').map((key) => (key === 'mod' ? (mac ? '⌘' : 'Ctrl') : key === 'shift' ? '⇧' : key === ' ' ? '␣' : key === 'Enter' ? '↵' : key.length === 1 ? key.toUpperCase() : key));
}
