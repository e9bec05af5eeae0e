import { hashKey, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { both } from '@/engine/filter/tree';
import { pageQuery } from '@/engine/record/page';
import type { Filter, PageQuery, RecordData } from '@/engine/record/types';
import { fieldOf } from '@/engine/schema/catalog';
import type { Field, ObjectType, SortKey } from '@/engine/schema/types';
import { cardQueryFields, type CardFields } from './cardFields';
import { NONE, type ColumnSource } from './columns';
import { ObserverGroup } from './observerGroup';

export interface ColumnPage {
  cards: RecordData[];
  loading: boolean;
  /** Fetches the next cards; absent when all are here or on their way. */
  more: (() => void) | undefined;
}

interface Asked {
  object: ObjectType;
  by: Field;
  columns: ColumnSource[];
  filter: Filter | null;
  sort: SortKey[] | undefined;
  fields: CardFields;
}

const PAGE = 30;

/** The cards of each column, by keyset pages of their own. */
export function useColumnPages(asked: Asked): ColumnPage[] {
  const client = useQueryClient();
  const [group] = useState(() => new ObserverGroup(client));
  const options = asked.columns.map((column) => pageQuery(asked.object.key, columnQuery(asked, column)));
  const results = useSyncExternalStore(group.subscribe, group.snapshot);
  const hash = hashKey(options.map((each) => each.queryKey));
  // the hash stands for the options, which are new objects at each render
  // eslint-disable-next-line react-hooks/exhaustive-deps
  useEffect(() => group.watch(options), [group, hash]);
  return asked.columns.map((_, at) => {
    const result = results[at];
    return {
      cards: result?.data?.pages.flatMap((page) => page.items) ?? [],
      loading: !result || result.isPending,
      more: result?.hasNextPage && !result.isFetchingNextPage ? () => void result.fetchNextPage() : undefined,
    };
  });
}

function columnQuery({ object, by, filter, sort, fields }: Asked, column: ColumnSource): PageQuery {
  const here: Filter = column.key === NONE ? { field: by.key, op: 'isEmpty' } : { field: by.key, op: 'is', value: column.key };
  const order = sort ?? (fields.nextStepDate ? [{ field: fields.nextStepDate }, { field: 'updatedAt', desc: true }] : object.defaultSort);
  return { fields: cardQueryFields(fields, by.key, ['owner', 'team'].filter((key) => fieldOf(object, key))), filter: both(filter, here), sort: order, limit: PAGE };
}
