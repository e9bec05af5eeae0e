import { expect, it } from 'vitest';
import { boardSearch, differs, overlaid } from './search';

const mine = { field: 'owner', op: 'is', value: { me: true } } as const;
const open = { field: 'stage.kind', op: 'is', value: 'open' } as const;

it('a board shows its saved view', () => {
  expect(overlaid(boardSearch({ view: 'v1' }), { filter: mine, sort: [{ field: 'name' }], by: 'source', columns: ['name'] })).toEqual({ view: 'v1', filter: mine, sort: [{ field: 'name' }], by: 'source' });
});

it('what the address says is over the view, nothing among it', () => {
  const kept = { filter: mine, closed: true };
  expect(overlaid(boardSearch({ view: 'v1', filter: open }), kept).filter).toEqual(open);
  expect(overlaid(boardSearch({ view: 'v1', filter: null, closed: false }), kept)).toEqual({ view: 'v1', filter: null, closed: false });
});

it('a view that is gone narrows nothing', () => {
  expect(overlaid(boardSearch({ view: 'v1' }), undefined)).toEqual({ view: 'v1' });
});

it('there is nothing to keep while the board shows the view it began from', () => {
  expect(differs({})).toBe(false);
  expect(differs({ view: 'a' })).toBe(false);
});

it('there is something to keep as soon as the address says more, if only that there is no filter', () => {
  expect(differs({ view: 'a', filter: null })).toBe(true);
  expect(differs({ by: 'owner' })).toBe(true);
  expect(differs({ closed: false })).toBe(true);
});
