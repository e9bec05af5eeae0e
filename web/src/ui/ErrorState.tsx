import { Button } from '@mantine/core';
import { IconCloudOff, IconRefresh } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf, Problem } from '@/lib/api/problem';
import { EmptyState } from './EmptyState';

/** What could not be fetched: the sentence with the way out, and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const offline = error instanceof Problem && error.offline;
  return (
    <EmptyState
      icon={offline ? <IconCloudOff size={20} stroke={1.5} /> : undefined}
      title={offline ? t('state.offline') : t('state.failed')}
      text={offline ? t('state.offlineText') : messageOf(error)}
      role="alert"
    >
      {onRetry && <Button variant="default" leftSection={<IconRefresh size={16} stroke={1.5} />} onClick={onRetry}>{t('retry')}</Button>}
    </EmptyState>
  );
}
