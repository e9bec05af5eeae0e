import { useParams } from '@tanstack/react-router';
import { useRecord } from '@/engine/record/one';
import { useObject } from '@/engine/schema/catalog';
import { RecordFields } from '@/engine/view/RecordFields';
import { titleOf } from '@/engine/view/titleOf';
import { ErrorState } from '@/ui/ErrorState';

export function RecordScreen() {
  const { object: key, id } = useParams({ from: '/inside/o/$object/$id' });
  const object = useObject(key);
  const { data: record, error, refetch } = useRecord(key, id);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!object || !record) return null;
  return (
    <section>
      <h1>{titleOf(object, record)}</h1>
      <RecordFields object={object} record={record} fields={object.sections.flatMap((section) => section.fields)} />
    </section>
  );
}
