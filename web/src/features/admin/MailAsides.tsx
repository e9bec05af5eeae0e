import { Button } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { formatInstant } from '@/lib/format/dates';
import { notify } from '@/ui/notify';
import css from './Admin.module.css';
import { type MailAside, useForgetAside, useMailAsides } from './mailAsides';

/** Mails that came in and were not filed; nothing is shown where there are none. */
export function MailAsides() {
  const { t } = useTranslation();
  const asides = useMailAsides();
  const forget = useForgetAside();
  if (!asides.data?.length) return null;
  const done = (one: MailAside) => forget.mutate(one.id, { onError: (error) => notify.bad(messageOf(error)) });
  return (
    <section aria-labelledby="admin-mail-asides">
      <h2 id="admin-mail-asides">{t('mailIn.asides')}</h2>
      <p className="quiet">{t('mailIn.asidesText')}</p>
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr><th scope="col">{t('mailIn.from')}</th><th scope="col">{t('mailIn.subject')}</th><th scope="col">{t('mailIn.why')}</th><th scope="col">{t('mailIn.when')}</th><td /></tr>
          </thead>
          <tbody>
            {asides.data.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.sender || '–'}</th>
                <td>{one.subject}</td>
                <td title={one.reason}>{t(`mailIn.kind.${one.kind}`)}</td>
                <td>{formatInstant(one.at)}</td>
                <td><Button size="compact-sm" variant="subtle" color="gray" aria-label={t('mailIn.forgetOne', { subject: one.subject })} onClick={() => done(one)}>{t('mailIn.forget')}</Button></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
