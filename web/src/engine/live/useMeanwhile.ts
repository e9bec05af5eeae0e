import { useEffect, useState } from 'react';
import { queryClient } from '@/lib/queryClient';
import { recordQuery } from '../record/one';
import type { RecordData, Ref } from '../record/types';
import { sessionQuery } from '../session/session';
import { holdRows, onChange } from './live';

/** The record as somebody else has left it since this one began to be edited; null while nobody has. */
export function useMeanwhile(base: RecordData): RecordData | null {
  const [theirs, setTheirs] = useState<RecordData | null>(null);
  useEffect(() => {
    const letGo = holdRows();
    let mounted = true;
    const stop = onChange((change) => {
      if (change.id !== base.id || change.object !== base.object) return;
      void queryClient
        .fetchQuery({ ...recordQuery(base.object, base.id), staleTime: 0 })
        .then((now) => mounted && now.version > base.version && !isMine(now) && setTheirs(now))
        .catch(() => undefined);
    });
    return () => {
      mounted = false;
      stop();
      letGo();
    };
  }, [base]);
  return theirs;
}

function isMine(record: RecordData): boolean {
  return (record['updatedBy'] as Ref | null)?.id === queryClient.getQueryData(sessionQuery.queryKey)?.user.id;
}
