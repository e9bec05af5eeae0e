import { describe, expect, it } from 'vitest';
import { changed, saying } from './draft';

describe('what is said of a role', () => {
  const stands = { account: { read: 'own' as const }, order: { export: 'none' as const } };

  it('changes one right and leaves the others', () => {
    expect(saying(stands, 'account', 'update', 'team')).toEqual({ account: { read: 'own', update: 'team' }, order: { export: 'none' } });
  });

  it('is taken back to how the role comes', () => {
    expect(saying(stands, 'order', 'export', '')).toEqual({ account: { read: 'own' }, order: {} });
  });

  it('is saved by whole types, those that differ alone', () => {
    expect(changed(stands, saying(stands, 'order', 'export', ''))).toEqual({ order: {} });
    expect(changed(stands, saying(saying(stands, 'account', 'read', 'all'), 'account', 'read', 'own'))).toEqual({});
    expect(changed(stands, saying(stands, 'task', 'read', 'all'))).toEqual({ task: { read: 'all' } });
  });
});
