import { expect, it } from 'vitest';
import { waysOf } from './ways';

const record = (fields: object) => ({ object: 'contact', id: 'c1', version: 1, ...fields });

it('leads by every way that is known', () => {
  expect(waysOf(record({ phones: [{ value: '+351212345678', label: 'work' }, { value: '+351912345678', label: 'mobile' }], emails: [{ value: 'ana@sol.example' }], address: { street: 'Rua Nova 2', city: 'Lisboa', country: 'PT' } }))).toEqual({
    phone: 'tel:+351212345678', chat: 'https://wa.me/351912345678', email: 'mailto:ana@sol.example', map: 'https://www.google.com/maps/search/?api=1&query=Rua%20Nova%202%2C%20Lisboa%2C%20PT',
  });
});

it('leads nowhere where nothing is known, and to no chat by a number that is not the world’s', () => {
  expect(waysOf(record({ phones: [{ value: '12345' }], emails: null }))).toEqual({ phone: 'tel:12345', chat: null, email: null, map: null });
});
