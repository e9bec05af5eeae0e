import { Skeleton } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useRecord } from '@/engine/record/one';
import { useObject } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { Problem } from '@/lib/api/problem';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Deleted, Gone } from './Deleted';
import { RecordPage } from './RecordPage';
import classes from './RecordPage.module.css';

/** One record: who it is, what happened, what is open. */
export function RecordScreen() {
  const { t } = useTranslation();
  const { object: key, id } = useParams({ from: '/inside/o/$object/$id' });
  const { tab } = useSearch({ from: '/inside/o/$object/$id' });
  const object = useObject(key);
  if (!object) return <EmptyState title={t('record.noObject')} />;
  return <Known key={id} object={object} id={id} tab={tab ?? ''} />;
}

function Known({ object, id, tab }: { object: ObjectType; id: string; tab: string }) {
  const found = useRecord(object.key, id);
  const navigate = useNavigate();
  const led = found.data?.id;
  useEffect(() => {
    // the id of a record that was merged leads to the one it is part of now
    if (led && led !== id) void navigate({ to: '/o/$object/$id', params: { object: object.key, id: led }, replace: true });
  }, [led, id, navigate, object.key]);
  if (found.error instanceof Problem && (found.error.status === 404 || found.error.status === 410)) return <Gone object={object} />;
  if (found.isError && !found.data) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) {
    return (
      <div className={classes.loading}>
        <Skeleton height={32} width={320} />
        <Skeleton height={480} />
      </div>
    );
  }
  return found.data['deletedAt'] == null ? <RecordPage object={object} record={found.data} tab={tab} /> : <Deleted object={object} record={found.data} />;
}
