import type { Violation } from './types';

/** Whether a violation is about a field or about a part of it; keys of added fields have a dot of their own. */
export function isAbout(violation: Violation, field: string): boolean {
  return violation.field === field || violation.field.startsWith(`${field}.`) || violation.field.startsWith(`${field}[`);
}
