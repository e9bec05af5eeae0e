import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './Admin.module.css';

/** Something that is shown this once and never again. */
export function Once({ text, value }: { text: string; value: string }) {
  const { t } = useTranslation();
  return (
    <div className={css.secret} role="status">
      <p>{text}</p>
      <code>{value}</code>
      <CopyButton value={value}>
        {({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy}>{copied ? t('admin.copied') : t('admin.copy')}</Button>}
      </CopyButton>
    </div>
  );
}
