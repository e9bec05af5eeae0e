import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { keys } from '@/engine/record/keys';
import type { Page, PageQuery } from '@/engine/record/types';
import { request } from '@/lib/api/request';
import { formatDecimal } from '@/lib/format/numbers';
import css from './List.module.css';

/** How many there are, asked for apart: the rows never wait for it. "10,000+" is honest where counting on would cost. */
export function Count({ object, query }: { object: string; query: PageQuery }) {
  const { t } = useTranslation();
  const { filter, deleted } = query;
  const asked: PageQuery = { fields: [], limit: 1, count: true, ...(filter ? { filter } : {}), ...(deleted ? { deleted } : {}) };
  const { data } = useQuery({
    queryKey: [...keys.pages(object), 'count', asked],
    queryFn: ({ signal }) => request<Page>(`/records/${object}/query`, { method: 'POST', body: asked, signal }),
    placeholderData: keepPreviousData,
    select: (page) => page.count,
  });
  if (!data) return null;
  const number = formatDecimal(data.value);
  return <span className={css.count}>{data.kind === 'atLeast' ? t('list.atLeast', { number }) : number}</span>;
}
