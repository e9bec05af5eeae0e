import { type ReactNode, useDeferredValue } from 'react';

/** What is looked at after the rest: it is drawn once the rest is there, so that the rest is there at once. */
export function Later({ children }: { children: () => ReactNode }) {
  return useDeferredValue(true, false) ? children() : null;
}
