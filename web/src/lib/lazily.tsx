import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { wholeTexts } from './i18n/i18n';

export type Lazily<P> = ComponentType<P> & {
  /** Fetches it ahead of need; what is here is drawn at once, without a moment of waiting. */
  fetch: () => Promise<void>;
};

const known = new Set<() => Promise<void>>();

/** What was spoken of and has not been fetched yet. */
export const notYetHere = (): (() => Promise<void>)[] => [...known];

/** A component that comes, its texts with it, when it is first drawn, or when asked for; until then its place is kept by `waiting`. */
export function lazily<P extends object>(load: () => Promise<ComponentType<P>>, waiting: (props: P) => ReactNode = () => null): Lazily<P> {
  let Here: ComponentType<P> | undefined;
  let coming: Promise<ComponentType<P>> | undefined;
  const come = () =>
    (coming ??= Promise.all([load(), wholeTexts()]).then(
      ([component]) => (Here = component),
      (error: unknown) => {
        // off-line for a moment: the next attempt asks again
        coming = undefined;
        throw error;
      },
    ));
  const Coming = lazy(() => come().then((component) => ({ default: component })));
  function Lazily(props: P) {
    if (Here) return <Here {...props} />;
    const Any = Coming as unknown as ComponentType<P>;
    return <Suspense fallback={waiting(props)}><Any {...props} /></Suspense>;
  }
  const fetch = () => come().then(() => void known.delete(fetch));
  known.add(fetch);
  return Object.assign(Lazily, { fetch });
}
