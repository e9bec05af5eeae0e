import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo } from 'react';

export interface Peeked {
  object: string;
  id: string;
}

/** The record in the side panel; it lives in the address as `?peek=object:id`, so that it can be shared and gone back from. */
export function usePeek() {
  const { peek } = useSearch({ strict: false }) as { peek?: string };
  const navigate = useNavigate();
  const open = useMemo<Peeked | null>(() => {
    const [object, id] = peek?.split(':') ?? [];
    return object && id ? { object, id } : null;
  }, [peek]);
  const show = useCallback(
    (object: string, id: string) => void navigate({ to: '.', search: (before: Record<string, unknown>) => ({ ...before, peek: `${object}:${id}` }), replace: true } as never),
    [navigate],
  );
  const close = useCallback(
    () => void navigate({ to: '.', search: ({ peek: _closed, ...rest }: Record<string, unknown>) => rest, replace: true } as never),
    [navigate],
  );
  return { open, show, close };
}
