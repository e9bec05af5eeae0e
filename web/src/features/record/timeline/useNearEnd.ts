import { useEffect, useRef } from 'react';

/** Calls for more when the element comes into sight; by keyboard the element itself is a button. */
export function useNearEnd(more: (() => void) | undefined) {
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!element || !more || typeof IntersectionObserver === 'undefined') return;
    const watch = new IntersectionObserver((entries) => {
      if (entries.some((entry) => entry.isIntersecting)) more();
    });
    watch.observe(element);
    return () => watch.disconnect();
  }, [more]);
  return end;
}
