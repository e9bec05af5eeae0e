import { useQuery } from '@tanstack/react-query';
import { queryString, request } from '@/lib/api/request';
import { keys } from '../../record/keys';
import { useCatalog } from '../../schema/catalog';
import type { Field } from '../../schema/types';

/** Tags that records within sight have, those most used first; none while nobody looks. */
export function useTagsInUse(field: Field, enabled: boolean): string[] {
  const catalog = useCatalog();
  // a field knows its object by identity: the catalogue handed out this very field
  const object = catalog.objects.find((each) => each.fields.includes(field))?.key ?? '';
  const found = useQuery({
    queryKey: [...keys.records(object), 'values', field.key],
    queryFn: ({ signal }) => request<{ items: { value: string }[] }>(`/records/${object}/values${queryString({ field: field.key, limit: 200 })}`, { signal }),
    enabled: enabled && object !== '',
    staleTime: 30_000,
  });
  return found.data?.items.map((item) => item.value) ?? [];
}
