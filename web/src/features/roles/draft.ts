import type { Scope } from '@/engine/schema/types';
import type { Said } from './api';

/** The same with one right said anew; empty for as the role comes. */
export function saying(said: Said, object: string, right: string, scope: Scope | ''): Said {
  const { [right]: _, ...others } = said[object] ?? {};
  return { ...said, [object]: scope === '' ? others : { ...others, [right]: scope } };
}

/** What of it differs from what stands, by whole types, as it is saved. */
export function changed(stands: Said, draft: Said): Said {
  const same = (object: string) => {
    const [was, is] = [stands[object] ?? {}, draft[object] ?? {}];
    return Object.keys({ ...was, ...is }).every((right) => was[right] === is[right]);
  };
  return Object.fromEntries(Object.entries(draft).filter(([object]) => !same(object)));
}
