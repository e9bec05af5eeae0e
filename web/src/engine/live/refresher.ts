import type { InfiniteData, Query, QueryClient } from '@tanstack/react-query';
import type { Change } from '@/lib/live/stream';
import { fetchPage } from '../record/page';
import type { Page, PageQuery } from '../record/types';
import type { Catalog } from '../schema/types';
import { contains, touches } from './touches';

type Pages = InfiniteData<Page, string | null>;

/** Changes that come together are read together. */
const GATHER = 40;
/** Single changes follow at once; much is followed once a second where it is on screen, and else once in five. */
const SHORT_PAUSE = 250;
const PAUSE = 1_000;
const LONG_PAUSE = 5_000;
const SOME = 5;
const MUCH = 20;
/** Lists scrolled deeper than this are mended in place: reading all their pages again would take too long. */
const SHALLOW = 4;
/** More than this is not sorted out record by record. */
const MOST = 1_000;

interface Asked {
  client: QueryClient;
  catalog: () => Catalog | undefined;
  /** While somebody's hands are in a list, its rows stay where they are. */
  held: () => boolean;
  /** It was done here, and what it changed has been read since. */
  known: (change: Change) => boolean;
}

/** Brings what is on screen up to date with what was heard: gathered, and never more often than a screen needs. */
export class Refresher {
  private waiting = new Map<string, Change>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private last = 0;
  private all = false;

  constructor(private readonly asked: Asked) {}

  hear(change: Change): void {
    this.waiting.set(`${change.object}:${change.id}`, change);
    if (this.waiting.size > MOST) this.everything();
    this.timer ??= setTimeout(() => void this.flush(), Math.max(GATHER, this.last + this.pause() - Date.now()));
  }

  /** Everything may be different: what is shown is read again, the rest when it is next opened. */
  everything(): void {
    this.all = true;
    this.waiting.clear();
    this.timer ??= setTimeout(() => void this.flush(), Math.max(GATHER, this.last + PAUSE - Date.now()));
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.all = false;
    this.waiting.clear();
  }

  private pause(): number {
    if (this.waiting.size < SOME) return SHORT_PAUSE;
    if (this.waiting.size < MUCH) return PAUSE;
    const changes = [...this.waiting.values()];
    return this.active().some((query) => contains(query.state.data, changes)) ? PAUSE : LONG_PAUSE;
  }

  private active(): Query[] {
    return this.asked.client.getQueryCache().findAll({ type: 'active' });
  }

  private async flush(): Promise<void> {
    this.timer = undefined;
    const catalog = this.asked.catalog();
    if (!catalog) return;
    if (this.asked.held()) {
      this.timer = setTimeout(() => void this.flush(), PAUSE);
      return;
    }
    const changes = [...this.waiting.values()].filter((change) => !this.asked.known(change));
    const all = this.all;
    this.stop();
    if (!all && changes.length === 0) return;
    this.last = Date.now();
    if (all) {
      await this.asked.client.invalidateQueries({ predicate: ({ queryKey: [root] }) => root === 'records' || root === 'timeline' || root === 'find' });
      return;
    }
    const touched = (query: Query) => touches(query.queryKey, query.state.data, changes, catalog);
    await Promise.all([
      this.asked.client.invalidateQueries({ predicate: (query) => !isDeep(query) && touched(query) }),
      this.asked.client.invalidateQueries({ predicate: (query) => isDeep(query) && touched(query), refetchType: 'none' }),
      ...this.active().filter((query) => isDeep(query) && contains(query.state.data, changes)).map((query) => this.mend(query, changes)),
    ]);
  }

  /** Reads the changed rows of a deep list and puts them where the old ones stood. */
  private async mend(query: Query, changes: readonly Change[]): Promise<void> {
    const [, object, , asked] = query.queryKey as [string, string, string, PageQuery];
    const ids = changes.filter((change) => change.object === object).map((change) => change.id).slice(0, 200);
    if (ids.length === 0) return;
    const { fields, filter, deleted } = asked;
    const these = { field: 'id', op: 'in', value: ids };
    const now = await fetchPage(object, { ...(fields ? { fields } : {}), ...(deleted ? { deleted } : {}), filter: filter ? { and: [filter, these] } : these, limit: 200 }, null);
    const found = new Map(now.items.map((item) => [item.id, item]));
    this.asked.client.setQueryData<Pages>(query.queryKey, (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, items: page.items.flatMap((item) => (ids.includes(item.id) ? (found.get(item.id) ?? []) : [item])) })) });
  }
}

function isDeep(query: Query): boolean {
  return ((query.state.data as Partial<Pages> | undefined)?.pages?.length ?? 0) > SHALLOW;
}
