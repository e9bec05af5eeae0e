import type { Address } from '../../record/types';
import type { FieldType } from '../types';
import { countryName } from './countries';

/** In the order of the envelope where most of our readers live: street, code and city, region, country. */
function line(address: Address): string {
  const town = [address.postalCode, address.city].filter(Boolean).join(' ');
  return [address.street, town, address.region, address.country ? countryName(address.country) : null].filter(Boolean).join(', ');
}

const address: FieldType<Address> = {
  key: 'address',
  width: 220,
  roomy: true,
  text: line,
  Cell: ({ value }) => <>{value ? line(value) : null}</>,
  sample: {
    value: { street: 'Rua Augusta 1', city: 'Lisboa', region: null, postalCode: '1100-048', country: 'PT' }, shows: 'Rua Augusta 1, 1100-048 Lisboa, Portugal',
    other: { street: null, city: 'Kraków', region: null, postalCode: null, country: 'PL' }, types: 'Rua Nova 2', operator: 'contains', filterTypes: 'lis',
  },
};

export default address;
