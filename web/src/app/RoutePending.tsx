import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';

export function RoutePending() {
  const { t } = useTranslation();
  return (
    <Stack p="lg" gap="sm" role="status" aria-label={t('loading')}>
      {Array.from({ length: 8 }, (_, row) => <Skeleton key={row} height={20} />)}
    </Stack>
  );
}
