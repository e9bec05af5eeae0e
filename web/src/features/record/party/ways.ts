import type { Address, EmailPoint, PhonePoint, RecordData } from '@/engine/record/types';

export interface Ways {
  phone: string | null;
  chat: string | null;
  email: string | null;
  map: string | null;
}

/** Addresses by which somebody is reached: the first telephone, the first mobile one for chats, the first e-mail, the place on a map. */
export function waysOf(record: RecordData): Ways {
  const phones = (record['phones'] as PhonePoint[] | null | undefined) ?? [];
  const [email] = (record['emails'] as EmailPoint[] | null | undefined) ?? [];
  const address = record['address'] as Address | null | undefined;
  const mobile = phones.find((one) => one.label === 'mobile') ?? phones[0];
  const place = address ? [address.street, address.postalCode, address.city, address.country].filter(Boolean).join(', ') : '';
  return {
    phone: phones[0] ? `tel:${phones[0].value}` : null,
    chat: mobile && /^\+\d{6,}$/.test(mobile.value) ? `https://wa.me/${mobile.value.slice(1)}` : null,
    email: email ? `mailto:${email.value}` : null,
    map: place ? `https://www.google.com/maps/search/?api=1&query=${encodeURIComponent(place)}` : null,
  };
}
