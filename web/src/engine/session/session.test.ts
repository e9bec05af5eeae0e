import { beforeEach, describe, expect, it, vi } from 'vitest';
import { request } from '@/lib/api/request';
import { begin, type Session, signOut } from './session';

vi.mock('@/lib/api/request', () => ({ request: vi.fn(() => Promise.resolve(null)), setCsrf: vi.fn() }));

const session = (id: string) => ({ user: { id }, csrf: 'x' }) as Session;

describe('what was being written in a browser', () => {
  beforeEach(() => {
    localStorage.clear();
    begin(session('ana'));
    localStorage.setItem('draft.7', '{"text":"about them"}');
    localStorage.setItem('letter.7', '{"subject":"to them"}');
    localStorage.setItem('composer.kind', '"call"');
  });

  it('is there when the same person comes in again', () => {
    begin(session('ana'));
    expect(localStorage.getItem('draft.7')).toContain('about them');
  });

  it('is gone when somebody else comes in', () => {
    begin(session('rui'));
    expect(localStorage.getItem('draft.7')).toBeNull();
    expect(localStorage.getItem('letter.7')).toBeNull();
    expect(localStorage.getItem('composer.kind')).toBe('"call"');
  });

  it('is gone when its writer leaves', async () => {
    await signOut();
    expect(localStorage.getItem('draft.7')).toBeNull();
    expect(localStorage.getItem('letter.7')).toBeNull();
  });
});

it('says where somebody goes on to who came by the word of a provider', async () => {
  vi.mocked(request).mockResolvedValueOnce({ onward: 'https://provider.example/out' });
  expect(await signOut()).toBe('https://provider.example/out');
  expect(await signOut()).toBeUndefined();
});
