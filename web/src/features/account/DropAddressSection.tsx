import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import css from './Account.module.css';
import { useDropAddress, useRenewDropAddress } from './dropAddress';

/** The address that files what one sends there, as a hidden copy or forwarded. Whoever knows it may file in one's name, so it can be changed. */
export function DropAddressSection() {
  const { t } = useTranslation();
  const drop = useDropAddress();
  const renew = useRenewDropAddress();
  const make = () => renew.mutate(undefined, { onSuccess: (address) => (address ? notify.done(t('mailIn.made')) : notify.bad(t('mailIn.noMailbox'))), onError: (error) => notify.bad(messageOf(error)) });
  return (
    <section aria-labelledby="account-drop">
      <h2 id="account-drop">{t('mailIn.drop')}</h2>
      <p className="quiet">{t('mailIn.dropText')}</p>
      {drop.isError && <p role="alert" className={css.problem}>{messageOf(drop.error)}</p>}
      <div className={css.line}>
        {drop.data && (
          <>
            <code className={css.code}>{drop.data}</code>
            <CopyButton value={drop.data}>{({ copied, copy }) => <Button size="compact-sm" variant="default" onClick={copy}>{copied ? t('admin.copied') : t('admin.copy')}</Button>}</CopyButton>
          </>
        )}
        <Button size="compact-sm" variant="default" loading={renew.isPending} onClick={make}>{t(drop.data ? 'mailIn.renew' : 'mailIn.make')}</Button>
      </div>
    </section>
  );
}
