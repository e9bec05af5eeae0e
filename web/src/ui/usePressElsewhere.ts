import { type RefObject, useEffect, useEffectEvent, useRef } from 'react';

/** What is opened from within a box floats too, and stands after it in the page: choices of a field, a calendar. */
const isIn = (box: HTMLElement, target: Element) => box.contains(target) || (target.closest('[data-portal]') !== null && (box.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0);

/** For the box: a press beside it, its button and all that was opened from it. The library takes a press on a choice of its own fields for one beside it. */
export function usePressElsewhere(opened: boolean, anchor: Element | null, away: () => void): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null);
  const pressed = useEffectEvent(({ target }: Event) => {
    if (!(target instanceof Element) || !target.isConnected || !box.current) return;
    if (!isIn(box.current, target) && !anchor?.contains(target)) away();
  });
  useEffect(() => {
    if (!opened) return undefined;
    const kinds = ['mousedown', 'touchstart'];
    kinds.forEach((kind) => document.addEventListener(kind, pressed));
    return () => kinds.forEach((kind) => document.removeEventListener(kind, pressed));
  }, [opened]);
  return box;
}
