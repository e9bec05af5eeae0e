import type { RecordData, Ref } from '@/engine/record/types';

export interface Notice {
  id: string;
  level: string;
  because: string;
  about: Ref | null;
  source: Ref | null;
  actor: Ref | null;
  /** Who is away, where one stands in for them. */
  behalf: Ref | null;
  occurred: string;
  count: number;
  readAt: string | null;
}

export const notice = (item: RecordData): Notice => ({
  id: item.id,
  level: String(item['level']),
  because: String(item['because']),
  about: (item['about'] as Ref | null | undefined) ?? null,
  source: (item['source'] as Ref | null | undefined) ?? null,
  actor: (item['actor'] as Ref | null | undefined) ?? null,
  behalf: (item['behalf'] as Ref | null | undefined) ?? null,
  occurred: String(item['occurred']),
  count: Number(item['count'] ?? 1),
  readAt: (item['readAt'] as string | null | undefined) ?? null,
});

export interface Group {
  key: string;
  about: Ref | null;
  notices: Notice[];
}

/** What is about one record stands together, the newest first; what may not be seen any more is left out. */
export function grouped(notices: readonly Notice[]): Group[] {
  const groups = new Map<string, Group>();
  for (const one of notices) {
    if (!one.about?.title) continue;
    const key = one.about.id;
    const group = groups.get(key) ?? { key, about: one.about, notices: [] };
    group.notices.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

export const LEVELS = ['needsMe', 'concernsMe', 'forInformation'] as const;
