import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { address, request } from '@/lib/api/request';
import { formatInstant } from '@/lib/format/dates';
import css from './Admin.module.css';

interface Erasure {
  id: string;
  at: string;
  done: boolean;
}

/** The register of processing, and the certificates of those who were erased. */
export function Privacy() {
  const { t } = useTranslation();
  const erasures = useQuery({
    queryKey: ['privacy', 'erasures'],
    queryFn: ({ signal }) => request<{ items: Erasure[] }>('/privacy/erasures', { signal }),
  });
  return (
    <section aria-labelledby="admin-privacy">
      <h2 id="admin-privacy">{t('privacy.admin.title')}</h2>
      <p className="quiet">{t('privacy.admin.text')}</p>
      <div className={css.links}>
        <Link to="/admin/retention">{t('retention.title')}</Link>
        <Link to="/o/$object" params={{ object: 'legalHold' }} search={{}}>{t('privacy.admin.holds')}</Link>
      </div>
      <h3>{t('privacy.admin.register')}</h3>
      <p className="quiet">{t('privacy.admin.registerText')}</p>
      <div className={css.links}>
        <Link to="/o/$object" params={{ object: 'processing' }} search={{}}>{t('privacy.admin.activities')}</Link>
        <a href={address('/privacy/register?format=html')} download>{t('privacy.admin.print')}</a>
        <a href={address('/privacy/register?format=activities')} download>{t('privacy.admin.activitiesCsv')}</a>
        <a href={address('/privacy/register?format=csv')} download>{t('privacy.admin.fieldsCsv')}</a>
      </div>
      <h3>{t('privacy.admin.erasures')}</h3>
      {erasures.data?.items.length === 0 && <p className="quiet">{t('privacy.admin.none')}</p>}
      <ul>
        {erasures.data?.items.map((one) => (
          <li key={one.id}>
            {one.done ? (
              <a href={address(`/privacy/erasures/${one.id}/certificate`)} download>
                {t('privacy.admin.certificateOf', { when: formatInstant(one.at) })}
              </a>
            ) : (
              <>
                {formatInstant(one.at)} · {t('privacy.admin.running')}
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
