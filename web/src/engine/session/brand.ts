import { queryOptions, useQuery } from '@tanstack/react-query';
import { address, queryString, request } from '@/lib/api/request';

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
  /** Identity providers to come in by. */
  providers: { id: string; name: string }[];
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

/** Where the browser goes to come in by a provider's word. */
export function providerAddress(id: string, { to, again = false }: { to?: string | undefined; again?: boolean }): string {
  return address(`/session/provider/${id}${queryString({ to: to ?? null, again: again ? 'true' : null })}`);
}
