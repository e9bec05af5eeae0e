import { describe, expect, it } from 'vitest';
import { reasonsOf } from './reasons';

describe('why somebody sees a record', () => {
  it('is told once for each reason, the nearest first', () => {
    const why = [
      { role: 'manager', by: 'role' as const },
      { role: 'rep', by: 'team' as const },
      { role: 'auditor', by: 'team' as const },
      { role: 'rep', by: 'owner' as const },
    ];
    expect(reasonsOf({ user: 'u', name: 'Rita', writes: true, why })).toEqual(['owner', 'team', 'role']);
  });
});
