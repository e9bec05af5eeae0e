import { expect, it } from 'vitest';
import { sharedOf, worded } from './shared';

it('what is said twice stands once', () => {
  expect(worded(['The offer', 'Look: https://example.com/1', 'https://example.com/1'])).toBe('The offer\nLook: https://example.com/1');
  expect(worded(['same', 'same', null])).toBe('same');
});

it('files come along, and a card among them is read', async () => {
  const form = new FormData();
  form.append('text', 'From the fair');
  form.append('files', new File(['BEGIN:VCARD\nFN:Ana Silva\nTEL:+351912345678\nEND:VCARD'], 'ana.vcf', { type: 'text/vcard' }));
  const shared = await sharedOf(form);
  expect(shared.files).toHaveLength(1);
  expect([shared.text, shared.card?.name, shared.card?.phones]).toEqual(['From the fair', 'Ana Silva', ['+351912345678']]);
});
