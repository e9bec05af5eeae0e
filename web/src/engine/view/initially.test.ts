import { expect, it } from 'vitest';
import type { Field } from '../schema/types';
import { initially } from './initially';

const field = (key: string, type: Field['type'], initial?: string): Field => ({ key, label: key, type, access: 'write', required: false, readOnly: false, unique: false, sortable: true, groupable: false, system: false, operators: [], ...(initial === undefined ? {} : { initial }) });

it('shows what a new record is where nobody says otherwise', () => {
  expect(initially([field('active', 'boolean', 'true'), field('onlyWay', 'boolean', 'false'), field('hour', 'integer', '8'), field('quantity', 'decimal', '1'), field('width', 'select', 'half'), field('name', 'text')]))
    .toEqual({ active: true, onlyWay: false, hour: 8, quantity: '1', width: 'half' });
});

it('leaves alone what it cannot read', () => {
  expect(initially([field('at', 'instant', 'now')])).toEqual({});
});
