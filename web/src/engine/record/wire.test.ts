import { expect, it } from 'vitest';
import { commandToWire, toWire } from './wire';

it('sends what a person decides, not what was worked out from it', () => {
  expect(toWire({ amount: '5.00', currency: 'EUR', base: '5.40', rate: '1.08', rateDate: '2026-01-01' })).toEqual({ amount: '5.00', currency: 'EUR' });
  expect(toWire({ object: 'account', id: 'a1', title: 'Acme' })).toEqual({ object: 'account', id: 'a1' });
  expect(toWire([{ value: '+351912345678', label: 'work', display: '912 345 678' }])).toEqual([{ value: '+351912345678', label: 'work' }]);
  expect(toWire({ given: 'Ana', family: 'Silva', display: 'Ana Silva' })).toEqual({ given: 'Ana', family: 'Silva' });
  expect(toWire({ street: 'Rua Augusta', country: 'PT' })).toEqual({ street: 'Rua Augusta', country: 'PT' });
  expect(toWire(null)).toBeNull();
});

it('sends both sides of a change, and owned rows as they are added, changed and removed', () => {
  expect(
    commandToWire({
      do: 'update', object: 'opportunity', id: 'o1',
      fields: {
        stage: { was: { object: 'stage', id: 's1', title: 'Open' }, becomes: { object: 'stage', id: 's2', title: 'Won' } },
        lines: { add: [{ product: { object: 'product', id: 'p1', title: 'GTX' } }], change: [{ id: 'l1', fields: { quantity: { was: '1', becomes: '2' } } }], remove: ['l2'] },
      },
    }),
  ).toEqual({
    do: 'update', object: 'opportunity', id: 'o1',
    fields: {
      stage: { was: { object: 'stage', id: 's1' }, becomes: { object: 'stage', id: 's2' } },
      lines: { add: [{ product: { object: 'product', id: 'p1' } }], change: [{ id: 'l1', fields: { quantity: { was: '1', becomes: '2' } } }], remove: ['l2'] },
    },
  });
});
