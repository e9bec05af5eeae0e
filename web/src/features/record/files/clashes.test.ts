import { expect, it } from 'vitest';
import type { FileItem } from './api';
import { clashing, sameName } from './clashes';

const file = (id: string, name: string): FileItem => ({ id, name, contentType: 'text/plain', size: 1, createdAt: '2026-01-01T00:00:00Z', createdBy: null, hash: id, thumbnail: 'none' });
const there = [file('newer', 'Offer.PDF'), file('older', 'offer.pdf'), file('other', 'umowa – łódź.docx')];

it('takes a name for the same however its letters are written, and means the newest of several', () => {
  expect(sameName('offer.pdf', there)?.id).toBe('newer');
  expect(sameName('umowa – łódź.docx'.normalize('NFD'), there)?.id).toBe('other');
});

it('tells only of those that are there already', () => {
  expect(clashing([{ name: 'OFFER.pdf' }, { name: 'offer-2.pdf' }], there)).toEqual(['OFFER.pdf']);
});
