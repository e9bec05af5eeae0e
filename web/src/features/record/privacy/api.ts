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
  /** It must be kept: nobody may erase it. */
  held: boolean;
  /** Users who may still sign in and are this person: nobody erases them before they are deactivated. */
  signsIn: string[];
}

/** A text about somebody or something else in which the person is named. */
export interface Mention {
  object: string;
  id: string;
  title: string;
  field: string;
  excerpt: string;
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

export function useMentions(object: string, id: string) {
  return useQuery({
    queryKey: ['privacy', 'mentions', object, id],
    queryFn: ({ signal }) => request<{ items: Mention[] }>(`${person(object, id)}/mentions`, { signal }).then((answer) => answer.items),
    staleTime: 0,
  });
}

/**
 * Erases; nothing takes it back.
 *
 * @param mentions in whose texts the name gives way too
 */
export const erase = (object: string, id: string, name: string, mentions: readonly Mention[]) =>
  request<Certificate>(`${person(object, id)}/erasure`, { method: 'POST', body: { name, mentions: mentions.map((one) => ({ object: one.object, id: one.id })) } });
