import { expect, it } from 'vitest';
import { fieldContract } from './fieldContract';
import { allFieldTypes } from './registry';

it('there are the twenty types the catalogue speaks of', () => {
  expect(allFieldTypes().map((type) => type.key).sort()).toEqual([
    'address', 'autoNumber', 'boolean', 'children', 'date', 'decimal', 'email', 'instant', 'integer', 'json', 'longText', 'money', 'percent', 'personName', 'phone', 'relation', 'select', 'text', 'url', 'user',
  ]);
});

allFieldTypes().forEach(fieldContract);
