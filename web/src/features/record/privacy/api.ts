import { useQuery } from '@tanstack/react-query';
import { address, request } from '@/lib/api/request';

/** What erasing a person would come to. */
export interface ErasurePreview {
  /** What has to be typed. */
  name: string;
  going: Record<string, number>;
  staying: Record<string, number>;
  lines: number;
  files: number;
  bytes: number;
}

export interface Certificate {
  id: string;
  at: string;
  counts: Record<string, number>;
  hash: string;
}

const person = (object: string, id: string) => `/privacy/people/${object}/${id}`;

/** Where everything about a person is fetched from, as one archive. */
export const everythingAddress = (object: string, id: string) => address(`${person(object, id)}/everything`);

export const certificateAddress = (id: string) => address(`/privacy/erasures/${id}/certificate`);

export function useErasurePreview(object: string, id: string) {
  return useQuery({
    queryKey: ['privacy', 'preview', object, id],
    queryFn: ({ signal }) => request<ErasurePreview>(`${person(object, id)}/erasure`, { signal }),
    staleTime: 0,
  });
}

/** Erases; nothing takes it back. */
export const erase = (object: string, id: string, name: string) => request<Certificate>(`${person(object, id)}/erasure`, { method: 'POST', body: { name } });
