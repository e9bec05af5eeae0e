import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './Account.module.css';

/** Shown once; whoever has kept them says so. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={css.codes} role="status">
      <p>{t('account.codes.keep')}</p>
      <ul aria-label={t('account.codes.title')}>
        {codes.map((code) => <li key={code}><code>{code}</code></li>)}
      </ul>
      <div className={css.line}>
        <CopyButton value={codes.join('\n')}>{({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy}>{copied ? t('admin.copied') : t('account.codes.copy')}</Button>}</CopyButton>
        <Button size="compact-sm" onClick={onKept}>{t('account.codes.kept')}</Button>
      </div>
    </div>
  );
}
