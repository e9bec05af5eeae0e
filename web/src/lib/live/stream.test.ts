import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listen, patience, type Heard, type Source } from './stream';

class Fake implements Source {
  static made: Fake[] = [];
  private listeners = new Map<string, (event: { data?: string; lastEventId?: string }) => void>();
  closed = false;
  constructor(readonly address: string) {
    Fake.made.push(this);
  }
  addEventListener(type: string, listener: (event: { data?: string; lastEventId?: string }) => void) {
    this.listeners.set(type, listener);
  }
  say(type: string, data: unknown = {}, lastEventId = '') {
    this.listeners.get(type)?.({ data: JSON.stringify(data), lastEventId });
  }
  close() {
    this.closed = true;
  }
}

describe('a stream', () => {
  let heard: Heard[];
  const begin = () => listen((address) => new Fake(address), (one) => heard.push(one));
  const last = () => Fake.made.at(-1) as Fake;

  beforeEach(() => {
    vi.useFakeTimers();
    heard = [];
    Fake.made = [];
  });
  afterEach(() => void vi.useRealTimers());

  it('comes back with the position last heard, and says that it was away', () => {
    begin();
    last().say('open');
    last().say('change', { object: 'account', id: 'a', pos: 7 }, 'life:7');
    last().say('error');
    vi.advanceTimersByTime(1_000);
    expect(last().address).toBe('/api/v1/changes/stream?after=life%3A7');
    last().say('open');
    expect(heard.map((one) => (one.kind === 'state' ? one.on : one.kind))).toEqual([true, 'change', false, true]);
  });

  it('takes a long silence for a break: the server says something four times a minute', () => {
    begin();
    last().say('open');
    vi.advanceTimersByTime(30_000);
    last().say('beat');
    vi.advanceTimersByTime(39_000);
    expect(Fake.made).toHaveLength(1);
    vi.advanceTimersByTime(2_000);
    expect(Fake.made).toHaveLength(2);
    expect(Fake.made[0]?.closed).toBe(true);
  });

  it('waits longer after every failure, and not as long as the next screen', () => {
    expect(patience(0, () => 0)).toBe(250);
    expect(patience(3, () => 1)).toBe(4_000);
    expect(patience(50, () => 1)).toBe(30_000);
    expect(patience(3, () => 0)).not.toBe(patience(3, () => 1));
  });

  it('does not come back once the session is no more', () => {
    begin();
    last().say('open');
    last().say('end', { reason: 'signedOut' });
    vi.advanceTimersByTime(120_000);
    expect(Fake.made).toHaveLength(1);
    expect(heard.at(-1)).toEqual({ kind: 'end' });
  });

  it('does not wait once the network is said to be back', () => {
    const { hurry } = begin();
    for (let i = 0; i < 8; i++) {
      last().say('error');
      vi.advanceTimersByTime(30_000);
    }
    last().say('error');
    const made = Fake.made.length;
    hurry();
    vi.advanceTimersByTime(1);
    expect(Fake.made).toHaveLength(made + 1);
  });
});
