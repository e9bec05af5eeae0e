import { expect, it } from 'vitest';
import { takeFromAddress } from './takeFromAddress';

it('takes a secret out of the address, and leaves the rest of it', () => {
  window.history.replaceState({ here: 1 }, '', '/app/sign-in?to=%2Fo%2Faccount#secret');

  expect(takeFromAddress()).toBe('secret');
  expect(window.location.href).toContain('/app/sign-in?to=%2Fo%2Faccount');
  expect(window.location.hash).toBe('');
  expect(window.history.state).toEqual({ here: 1 });
  expect(takeFromAddress()).toBe('');
});
