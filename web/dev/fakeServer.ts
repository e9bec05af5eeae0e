import type { Plugin } from 'vite';

/** A server in memory for work on screens alone; never part of the build. */
export function fakeServer(): Plugin {
  return { name: 'fake-server' };
}
