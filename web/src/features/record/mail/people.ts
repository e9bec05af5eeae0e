import type { RecordData, Ref } from '@/engine/record/types';

/** Who wrote a mail, or gets it. */
export interface Correspondent {
  id: string;
  role: string;
  address: string;
  name?: string | null;
  party?: Ref | null;
}

export const correspondentsOf = (mail: RecordData, ...roles: string[]): Correspondent[] => ((mail['correspondents'] as Correspondent[] | undefined) ?? []).filter((one) => roles.length === 0 || roles.includes(one.role));

/** As it stands in a line of addresses. */
export const written = ({ name, address }: Correspondent) => (name && name !== address && !/[<>"]/.test(name) ? `${name} <${address}>` : address);
