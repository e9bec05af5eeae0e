import { InfiniteQueryObserver, QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Catalog } from '../schema/types';
import { keys } from '../record/keys';
import { Refresher } from './refresher';
import { touches } from './touches';

const catalog = {
  objects: [
    { key: 'account', fields: [{ key: 'name', type: 'text' }] },
    { key: 'deal', fields: [{ key: 'account', type: 'relation', targets: ['account'] }] },
    { key: 'task', fields: [{ key: 'about', type: 'relation', targets: ['deal'] }] },
  ],
} as unknown as Catalog;

const change = (object: string, id = 'x1') => ({ object, id, pos: 1 });

describe('what a change touches', () => {
  it('is the lists, counts and groups of its type, and its own page', () => {
    expect(touches(keys.page('deal', {}), undefined, [change('deal')], catalog)).toBe(true);
    expect(touches(keys.groups('deal', { by: [], measures: [] }), undefined, [change('deal')], catalog)).toBe(true);
    expect(touches(keys.one('deal', 'x1'), undefined, [change('deal')], catalog)).toBe(true);
    expect(touches(keys.one('deal', 'x2'), undefined, [change('deal')], catalog)).toBe(false);
    expect(touches(keys.page('task', {}), undefined, [change('deal')], catalog)).toBe(false);
  });

  it('is a list filtered by what is computed on its records', () => {
    const open = keys.page('account', { filter: { field: 'sales.openDeals', op: 'gt', value: 0 } });
    expect(touches(open, { pages: [] }, [change('account')], catalog)).toBe(true);
  });

  it('is whatever shows its title, or looks at it over a relation', () => {
    expect(touches(keys.one('deal', 'd1'), { account: { id: 'x1', title: 'Old' } }, [change('account')], catalog)).toBe(true);
    expect(touches(keys.page('deal', { fields: ['account.industry'] }), { pages: [] }, [change('account')], catalog)).toBe(true);
    expect(touches(keys.page('deal', { fields: ['amount'] }), { pages: [] }, [change('account')], catalog)).toBe(false);
  });

  it('is the timeline of what a task may be about', () => {
    expect(touches(keys.timeline('deal', 'd1'), undefined, [change('task')], catalog)).toBe(true);
    expect(touches(['session'], undefined, [change('task')], catalog)).toBe(false);
  });
});

describe('a refresher', () => {
  let client: QueryClient;
  let read: number;
  let held: boolean;

  beforeEach(() => {
    vi.useFakeTimers();
    client = new QueryClient();
    read = 0;
    held = false;
    new QueryObserver(client, { queryKey: keys.page('deal', {}), queryFn: () => Promise.resolve({ pages: [], read: ++read }), staleTime: Infinity }).subscribe(() => {});
  });
  afterEach(() => {
    client.clear();
    vi.useRealTimers();
  });
  const refresher = () => new Refresher({ client, catalog: () => catalog, held: () => held, known: (one) => one.batch === 'mine' });

  it('does not read again what was done here, and reads what came of it', async () => {
    const here = refresher();
    await vi.advanceTimersByTimeAsync(0);
    const before = read;
    here.hear({ ...change('deal'), batch: 'mine' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(read).toBe(before);
    here.hear({ ...change('deal'), batch: 'theirs' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(read).toBe(before + 1);
    here.hear(change('deal'));
    here.hear({ ...change('deal', 'x2'), batch: 'mine' });
    await vi.advanceTimersByTimeAsync(20_000);
    expect(read).toBe(before + 2);
  });


  it('reads once for changes that come together, and a few times a second while they go on', async () => {
    const subject = refresher();
    await vi.advanceTimersByTimeAsync(10);
    expect(read).toBe(1);
    for (let i = 0; i < 10; i++) subject.hear(change('deal', `d${i}`));
    await vi.advanceTimersByTimeAsync(100);
    expect(read).toBe(2);
    for (let i = 0; i < 100; i++) {
      subject.hear(change('deal', `e${i}`));
      await vi.advanceTimersByTimeAsync(10);
    }
    await vi.advanceTimersByTimeAsync(1_000);
    expect(read).toBeGreaterThan(3);
    expect(read).toBeLessThan(9);
  });

  it('leaves rows where they are while somebody types into one', async () => {
    const subject = refresher();
    await vi.advanceTimersByTimeAsync(10);
    held = true;
    subject.hear(change('deal'));
    await vi.advanceTimersByTimeAsync(3_000);
    expect(read).toBe(1);
    held = false;
    await vi.advanceTimersByTimeAsync(1_100);
    expect(read).toBe(2);
  });

  it('mends a list scrolled deep in place, by one call, and drops what is out of sight', async () => {
    const sent: unknown[] = [];
    const before = globalThis.fetch;
    globalThis.fetch = async (_, init) => {
      sent.push(JSON.parse(String(init?.body)));
      return Response.json({ items: [{ object: 'deal', id: 'r1', version: 2, name: 'new' }], next: null });
    };
    const key = keys.page('deal', { fields: ['name'] });
    const page = (n: number) => ({ items: [{ object: 'deal', id: `r${n}`, version: 1, name: 'old' }], next: 'more' });
    client.setQueryData(key, { pages: [page(0), page(1), page(2), page(3), page(4)], pageParams: [null, '1', '2', '3', '4'] });
    const read = vi.fn();
    new InfiniteQueryObserver(client, { queryKey: key, queryFn: read, initialPageParam: null, getNextPageParam: () => null, staleTime: Infinity }).subscribe(() => {});
    const subject = refresher();
    subject.hear(change('deal', 'r1'));
    subject.hear(change('deal', 'r3'));
    await vi.advanceTimersByTimeAsync(100);
    globalThis.fetch = before;
    expect(read).not.toHaveBeenCalled();
    expect(sent).toEqual([{ fields: ['name'], filter: { field: 'id', op: 'in', value: ['r1', 'r3'] }, limit: 200, cursor: null }]);
    const rows = client.getQueryData<{ pages: { items: { id: string; name: string }[] }[] }>(key)?.pages.flatMap((each) => each.items.map((item) => `${item.id} ${item.name}`));
    expect(rows).toEqual(['r0 old', 'r1 new', 'r2 old', 'r4 old']);
  });
});
