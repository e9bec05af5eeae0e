import { Button, Skeleton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { run } from '@/engine/record/execute';
import { usePage } from '@/engine/record/page';
import type { Ref } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { titleOf } from '@/engine/view/titleOf';
import { formatInstant } from '@/lib/format/dates';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';

/** A record that lies in the bin: who put it there and when, and the way back. */
export function Deleted({ object, id }: { object: ObjectType; id: string }) {
  const { t } = useTranslation();
  const bin = usePage(object.key, { fields: [object.title, 'deletedAt', 'updatedBy'], filter: { field: 'id', op: 'is', value: id }, deleted: true, limit: 1 });
  const record = bin.data?.pages[0]?.items[0];
  if (bin.isPending) return <Skeleton height={160} m="lg" />;
  const back = (
    <LinkButton to="/o/$object" params={{ object: object.key }} search={{}} variant="default">
      {t('record.backTo', { object: object.plural })}
    </LinkButton>
  );
  if (!record) {
    return (
      <EmptyState title={t('record.gone', { object: object.label })} text={t('record.goneText')}>
        {back}
      </EmptyState>
    );
  }
  const by = record['updatedBy'] as Ref | null | undefined;
  const at = record['deletedAt'];
  return (
    <EmptyState
      icon={<IconTrash size={24} stroke={1.5} />}
      title={t('record.inBin', { name: titleOf(object, record) })}
      text={t('record.inBinText', { who: by?.title ?? '', when: typeof at === 'string' ? formatInstant(at) : '' })}
    >
      {object.may.delete !== 'none' && (
        <Button onClick={() => void run([{ do: 'restore', object: object.key, id }], { done: t('record.restored', { name: titleOf(object, record) }) })}>{t('record.restore')}</Button>
      )}
      {back}
    </EmptyState>
  );
}
