import { Button } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { seeAs, useSession } from '@/engine/session/session';
import { messageOf } from '@/lib/api/problem';
import { localTime } from '@/lib/format/dates';
import { notify } from '@/ui/notify';
import css from './SeenAs.module.css';

/** Says as whom one sees, on every screen, and ends it: by hand or when its time is over. */
export function SeenAs({ by }: { by: { name: string; until: string } }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const end = useMutation({ mutationFn: () => seeAs(null), onError: (error) => notify.bad(messageOf(error)) });
  useEffect(() => {
    const timer = setTimeout(() => window.location.assign('/'), Math.max(0, Date.parse(by.until) - Date.now()) + 1_500);
    return () => clearTimeout(timer);
  }, [by.until]);
  return (
    <div role="status" className={css.banner}>
      <IconEye size={16} stroke={1.5} aria-hidden />
      <span className={css.words}>{t('account.seeAs.banner', { by: by.name, name: user.name, time: localTime(new Date(by.until)) })}</span>
      <Button size="compact-sm" variant="default" loading={end.isPending} onClick={() => end.mutate()}>{t('account.seeAs.end')}</Button>
    </div>
  );
}
