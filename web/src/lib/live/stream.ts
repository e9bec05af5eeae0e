/** What the server says of a record that changed; whoever wants to know more reads it. */
export interface Change {
  object: string;
  id: string;
  pos: number;
  /** The deed it was part of; absent where it follows from another. */
  batch?: string;
}

export type Heard =
  | { kind: 'change'; change: Change }
  /** Whatever is shown may be out of date: read it anew. */
  | { kind: 'reconcile'; reason: string }
  /** The session is no more. */
  | { kind: 'end' }
  | { kind: 'state'; on: boolean };

/** As much of the browser's EventSource as is used here, so that a test can stand in for it. */
export interface Source {
  addEventListener(type: string, listener: (event: { data?: string; lastEventId?: string }) => void): void;
  close(): void;
}

const FIRST = 500;
const LONGEST = 30_000;
/** The server says something four times a minute. */
const SILENCE = 40_000;

/** How long to wait before the next attempt: doubling, and never all screens at the same moment. */
export function patience(attempt: number, random: () => number = Math.random): number {
  return Math.min(LONGEST, FIRST * 2 ** attempt) * (0.5 + random() / 2);
}

export interface Listening {
  stop(): void;
  /** The network is said to be back: do not wait any longer. */
  hurry(): void;
}

/** Listens for ever: comes back after every break with the position last heard. */
export function listen(open: (address: string) => Source, hear: (heard: Heard) => void): Listening {
  let cursor = '';
  let attempt = 0;
  let source: Source | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const wait = (time: number, then: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(then, time);
  };
  const connect = () => {
    source?.close();
    const mine = open(`/api/v1/changes/stream${cursor ? `?after=${encodeURIComponent(cursor)}` : ''}`);
    source = mine;
    const alive = (lastEventId?: string) => {
      if (lastEventId) cursor = lastEventId;
      wait(SILENCE, again);
    };
    const on = (type: string, what: (data: string) => Heard | null) =>
      mine.addEventListener(type, ({ data, lastEventId }) => {
        if (source !== mine) return;
        alive(lastEventId);
        const heard = what(data ?? '{}');
        if (heard) hear(heard);
      });
    mine.addEventListener('open', () => {
      attempt = 0;
      alive();
      hear({ kind: 'state', on: true });
    });
    mine.addEventListener('error', () => source === mine && again());
    on('beat', () => null);
    on('change', (data) => ({ kind: 'change', change: JSON.parse(data) as Change }));
    on('reconcile', (data) => ({ kind: 'reconcile', reason: (JSON.parse(data) as { reason: string }).reason }));
    on('end', () => {
      stop();
      return { kind: 'end' };
    });
    wait(SILENCE, again);
  };
  const again = () => {
    source?.close();
    source = null;
    hear({ kind: 'state', on: false });
    wait(patience(attempt++), connect);
  };
  const stop = () => {
    clearTimeout(timer);
    source?.close();
    source = null;
  };
  const hurry = () => {
    if (source === null && timer !== undefined) {
      attempt = 0;
      wait(0, connect);
    }
  };
  connect();
  return { stop, hurry };
}
