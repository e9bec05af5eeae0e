import { Button } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import type { RecordData, Ref } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { titleOf } from '@/engine/view/titleOf';
import { formatInstant } from '@/lib/format/dates';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';

/** A record that lies in the bin: who put it there and when, and the way back. */
export function Deleted({ object, record }: { object: ObjectType; record: RecordData }) {
  const { t } = useTranslation();
  const name = titleOf(object, record);
  const by = record['updatedBy'] as Ref | null | undefined;
  const at = record['deletedAt'];
  return (
    <EmptyState
      icon={<IconTrash size={24} stroke={1.5} />}
      title={t('record.inBin', { name })}
      text={t('record.inBinText', { who: by?.title ?? t('record.timeline.somebody'), when: typeof at === 'string' ? formatInstant(at) : '' })}
    >
      {object.may.delete !== 'none' && (
        <Button onClick={() => void run([{ do: 'restore', object: object.key, id: record.id }], { done: t('record.restored', { name }) }).catch(() => null)}>{t('record.restore')}</Button>
      )}
      <BackToList object={object} />
    </EmptyState>
  );
}

/** There is no such record, or not for this reader: the two must not be told apart. */
export function Gone({ object }: { object: ObjectType }) {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('record.gone', { object: object.label })} text={t('record.goneText')}>
      <BackToList object={object} />
    </EmptyState>
  );
}

function BackToList({ object }: { object: ObjectType }) {
  const { t } = useTranslation();
  return (
    <LinkButton to="/o/$object" params={{ object: object.key }} search={{}} variant="default">
      {t('record.backTo', { object: object.plural })}
    </LinkButton>
  );
}
