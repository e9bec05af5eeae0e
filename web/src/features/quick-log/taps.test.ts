import { expect, it } from 'vitest';
import { channelOf, isBack, recordOf } from './taps';

it.each([
  ['tel:+351912345678', 'call'],
  ['https://wa.me/351912345678', 'chat'],
  ['https://www.google.com/maps/search/?api=1&query=Lisboa', 'visit'],
  ['mailto:ana@sol.example', null],
  ['https://example.com/maps/', null],
])('%s is %s', (href, channel) => expect(channelOf(href)).toBe(channel));

it('whoever looked away for a moment was not on the telephone, and whoever is back the next day does not remember', () => {
  const tap = { channel: 'call', about: null, at: 0 };
  expect([1_000, 60_000, 86_400_000].map((now) => isBack(tap, now))).toEqual([false, true, false]);
});

it('the page says whom it is of', () => {
  expect(recordOf('/app/o/contact/0190c0de-0000-7000-8000-000000000001')).toEqual({ object: 'contact', id: '0190c0de-0000-7000-8000-000000000001' });
  expect(recordOf('/app/o/contact')).toBeNull();
});
