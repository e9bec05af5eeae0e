import { keptStore, useStore } from '@/lib/store';

export interface Opened {
  object: string;
  id: string;
  title: string;
}

const MOST = 8;

/** The records somebody opened last on this machine; of the next person to sit here nobody sees them. */
export const recent = keptStore<{ user: string; items: Opened[] }>('recent', { user: '', items: [] });

export function remember(user: string, opened: Opened): void {
  recent.set((now) => ({ user, items: [opened, ...(now.user === user ? now.items : []).filter((item) => item.id !== opened.id)].slice(0, MOST) }));
}

export function useRecent(user: string): Opened[] {
  const kept = useStore(recent);
  return kept.user === user ? kept.items : [];
}
