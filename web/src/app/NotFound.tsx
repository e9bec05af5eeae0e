import { useTranslation } from '@/lib/i18n/useTranslation';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';

/** An address that no screen has: mistyped, or of another version. */
export function NotFound() {
  const { t } = useTranslation();
  return (
    <EmptyState title={t('state.nowhere')} text={t('state.nowhereText')} role="alert">
      <LinkButton variant="default" to="/">{t('frame.home')}</LinkButton>
    </EmptyState>
  );
}
