import { queryOptions, useQuery } from '@tanstack/react-query';
import { address, request } from '@/lib/api/request';

export interface SampleUser {
  login: string;
  password: string;
  role: string;
}

export interface Brand {
  name: string;
  colors: { accent: string; accentDark: string };
  locales: string[];
  /** Names the content of the company's mark. */
  companyLogo?: string | null;
  /** Its people, with whom one may enter; while it is loading there is nobody yet. */
  sample: { users: SampleUser[]; loading: boolean } | null;
}

/** The product's name and face; the only place the client knows them from. */
export const brandQuery = queryOptions({
  queryKey: ['brand'],
  queryFn: ({ signal }) => request<Brand>('/brand', { signal }),
  staleTime: Infinity,
});

export function useBrand(): Brand | undefined {
  return useQuery({ ...brandQuery, refetchInterval: (query) => (query.state.data?.sample?.loading ? 1_500 : false) }).data;
}

/** Where a browser finds the company's mark; another mark has another address. */
export const logoAddress = (name: string): string => address(`/brand/logo?v=${name}`);
