import { expect, it } from 'vitest';
import { clockThere, zoneOf } from './localClock';

const at = (country: string, city = '', region = '') => ({ street: null, postalCode: null, city, region, country });

it('knows the zone of an address, and does not guess where it cannot', () => {
  expect(zoneOf(at('PL', 'Kraków'))).toBe('Europe/Warsaw');
  expect(zoneOf(at('PT', 'Braga'))).toBe('Europe/Lisbon');
  expect(zoneOf(at('PT', 'Angra do Heroísmo'))).toBe('Atlantic/Azores');
  expect(zoneOf(at('BR', 'Curitiba', 'PR'))).toBe('America/Sao_Paulo');
  expect(zoneOf(at('BR', 'Manaus', 'AM'))).toBe('America/Manaus');
  expect(zoneOf(at('US', 'Springfield'))).toBeNull();
  expect(zoneOf(null)).toBeNull();
});

it('tells the time there only where it is another', () => {
  const noon = new Date('2026-11-22T12:00:00Z');
  expect(clockThere(at('PL'), 'Europe/Lisbon', 'en', noon)).toMatch(/^0?1:00/);
  expect(clockThere(at('GB'), 'Europe/Lisbon', 'en', noon)).toBeNull();
});
