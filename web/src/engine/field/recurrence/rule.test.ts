import { expect, it } from 'vitest';
import { readRule, ruleWords, writeRule } from './rule';

it('says what a rule means', () => {
  expect(['FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,WE;COUNT=10', 'FREQ=MONTHLY;INTERVAL=3', 'FREQ=YEARLY;UNTIL=20991231T235959Z'].map(ruleWords)).toEqual([
    'every day', 'every week on Mon, Wed, 10 times', 'every 3 months', 'every year, until Dec 31, 2099',
  ]);
});

it('writes back what it read, parts it has no words for among them', () => {
  for (const rule of ['FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH', 'FREQ=MONTHLY;BYDAY=1MO;COUNT=3', 'FREQ=YEARLY;UNTIL=20301231T235959Z']) {
    const read = readRule(rule);
    expect(read && writeRule(read)).toBe(rule);
  }
  expect(readRule('FREQ=HOURLY')).toBeUndefined();
});
