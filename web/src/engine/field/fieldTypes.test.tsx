import { expect, it } from 'vitest';
import { fieldContract } from './fieldContract';
import { notYetHere } from '@/lib/lazily';
import { allFieldTypes } from './registry';

await Promise.all(notYetHere().map((fetch) => fetch()));

it('there are the types the catalogue speaks of', () => {
  expect(allFieldTypes().map((type) => type.key).sort()).toEqual([
    'address', 'autoNumber', 'boolean', 'children', 'date', 'decimal', 'duration', 'email', 'instant', 'integer', 'json', 'longText', 'money', 'multiSelect', 'percent', 'personName', 'phone', 'rating', 'recurrence', 'relation', 'richText', 'select', 'tags', 'text', 'toAny', 'url', 'user',
  ]);
});

allFieldTypes().forEach(fieldContract);
