import { describe, expect, it } from 'vitest';
import { withLimit } from './rights';

describe('a limit', () => {
  const rights = { rep: { amount: 'hidden' as const } };

  it('is said beside the others', () => {
    expect(withLimit(rights, 'rep', 'nextStep', 'read')).toEqual({ rep: { amount: 'hidden', nextStep: 'read' } });
    expect(withLimit(rights, 'manager', 'amount', 'read')).toEqual({ rep: { amount: 'hidden' }, manager: { amount: 'read' } });
  });

  it('is taken away by writing being free again', () => {
    expect(withLimit(rights, 'rep', 'amount', 'write')).toEqual({ rep: {} });
  });
});
