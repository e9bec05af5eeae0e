import type { RecordData } from '@/engine/record/types';
import { useCatalog } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { RelatedListView } from './RelatedListView';
import { relatedOf } from './relatedOf';

/** All lists of records that point to this one. */
export function RelatedLists({ object, record }: { object: ObjectType; record: RecordData }) {
  const catalog = useCatalog();
  return relatedOf(catalog, object).map((related) => <RelatedListView key={`${related.list.object}.${related.list.field}`} related={related} record={record} />);
}
