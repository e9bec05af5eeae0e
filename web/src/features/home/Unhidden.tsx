import { Button } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { unmute, useMuted } from '@/engine/view/muted';
import css from './MyDay.module.css';

/** What was taken from this page comes back with one press. */
export function Unhidden({ me }: { me: string }) {
  const { t } = useTranslation();
  const hidden = (useMuted(me) ?? []).filter((one) => one.kind.startsWith('home.'));
  if (hidden.length === 0) return null;
  return (
    <p className={css.empty}>
      {t('home.kinds', { count: hidden.length, n: hidden.length })}{' '}
      <Button variant="subtle" color="gray" size="compact-sm" onClick={() => void unmute(hidden, t('home.shown')).catch(() => undefined)}>{t('home.showAgain')}</Button>
    </p>
  );
}
