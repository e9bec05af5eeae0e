import { describe, expect, it } from 'vitest';
import { newPromise, promiseAt, promiseCommands, reworded } from './promises';

const TODAY = '2026-11-25';
const acme = { object: 'account', id: 'a', title: 'Acme' };

describe('the mark', () => {
  it('makes a promise of its line, and does not stay in the text', () => {
    expect(promiseAt('Spoke to Rui.\nQuote by Friday !', 31)).toEqual({ text: 'Spoke to Rui.\nQuote by Friday ', what: 'Quote by Friday' });
  });

  it('begins an empty one where nothing is written yet', () => {
    expect(promiseAt('!', 1)).toEqual({ text: '', what: '' });
  });

  it('is a mark like any other inside a sentence', () => {
    expect(promiseAt('Great!', 6)).toBeNull();
    expect(promiseAt('Great ! ', 8)).toBeNull();
  });
});

describe('a promise', () => {
  it('takes its day from its words until somebody chooses one', () => {
    const made = newPromise('Quote by Friday', TODAY);
    expect(made.due).toBe('2026-11-27');
    expect(reworded(made, 'Quote by Monday', TODAY).due).toBe('2026-11-30');
    expect(reworded({ ...made, due: '2026-12-24', dated: true }, 'Quote by Monday', TODAY).due).toBe('2026-12-24');
  });

  it('is saved with what it was made in, and says what it is about where that is not the party', () => {
    const made = newPromise(' Quote by Friday ', TODAY);
    const call = { object: 'interaction', id: 'i' };
    expect(promiseCommands([made], acme, { object: 'opportunity', id: 'o' }, call)).toEqual([
      { do: 'create', object: 'promise', id: made.id, fields: { what: 'Quote by Friday', promisedBy: 'us', due: '2026-11-27', party: { object: 'account', id: 'a' }, about: { object: 'opportunity', id: 'o' }, madeIn: call } },
    ]);
    expect(promiseCommands([made], acme, { object: 'account', id: 'a' }, null)).toMatchObject([{ fields: { about: null, madeIn: null } }]);
  });

  it('without words or without anybody is none', () => {
    expect(promiseCommands([newPromise(' ', TODAY)], acme, acme, null)).toEqual([]);
    expect(promiseCommands([newPromise('Call', TODAY)], null, { object: 'opportunity', id: 'o' }, null)).toEqual([]);
  });
});
