import { Switch } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { canPush, isPushed, startPush, stopPush } from '@/engine/session/push';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import { useDenied } from './useDenied';

/** Whether this browser is told, and where it may not be, the way out. */
export function PushHere({ me }: { me: string }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const on = useQuery({ queryKey: ['push', me], queryFn: () => isPushed(me) });
  const denied = useDenied();
  if (!canPush()) return <p className="quiet">{t('account.push.cannot')}</p>;
  const turn = async (wanted: boolean) => {
    try {
      if (!wanted) await stopPush();
      else if (!(await startPush(me))) notify.bad(t('account.push.refused'));
    } catch (failure) {
      notify.bad(messageOf(failure));
    }
    await client.invalidateQueries({ queryKey: ['push', me] });
  };
  return (
    <>
      <Switch label={t('account.push.here')} checked={on.data ?? false} disabled={on.isPending || denied} onChange={(event) => void turn(event.currentTarget.checked)} />
      {denied && <p role="status">{t('account.push.denied')}</p>}
    </>
  );
}
