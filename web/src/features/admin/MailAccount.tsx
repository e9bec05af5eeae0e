import { Button, PasswordInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { refresh } from '@/engine/record/optimistic';
import type { RecordData } from '@/engine/record/types';
import { useSession } from '@/engine/session/session';
import { RefLink } from '@/engine/view/RefLink';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import css from './Admin.module.css';
import { keepMailPassword, tryAccount, type Tried } from './mail';

/** One mail account: whose it is, its password, and whether mails go by it. */
export function MailAccount({ account }: { account: RecordData }) {
  const { t } = useTranslation();
  const { user } = useSession();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState<Tried | null>(null);
  const [busy, setBusy] = useState(false);
  const name = String(account['name']);
  const holder = account['holder'] as { title?: string } | null;
  const attempt = async () => {
    setBusy(true);
    const answer = await tryAccount(account.id, user.email ?? '').catch((failure: unknown) => ({ sent: false, problem: null, said: messageOf(failure) }));
    setTried(answer);
    setBusy(false);
  };
  const keep = (event: FormEvent) => {
    event.preventDefault();
    keepMailPassword(account.id, 'smtp', password).then(
      () => { setPassword(''); notify.done(t('mail.passwordKept')); void refresh(); },
      (failure: unknown) => notify.bad(messageOf(failure)),
    );
  };
  return (
    <article className={css.webhook} aria-label={name}>
      <div className={css.webhookHead}>
        <RefLink to={{ object: 'mailAccount', id: account.id, title: name }} />
        <code>{String(account['address'])}</code>
        <span className="quiet">{holder?.title ?? t('mail.company')} · {String(account['smtpHost'] ?? '–')}</span>
      </div>
      {account['smtpLogin'] != null && (
        <form className={css.line} onSubmit={keep}>
          <PasswordInput size="xs" w={220} label={t('mail.password')} placeholder={account['smtpPassword'] === true ? '••••••••' : ''} value={password} onChange={(event) => setPassword(event.currentTarget.value)} autoComplete="new-password" visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }} />
          <Button size="compact-sm" type="submit" variant="default" disabled={password === ''}>{t('mail.keepPassword')}</Button>
        </form>
      )}
      <div className={css.line}>
        <Button size="compact-sm" variant="default" loading={busy} disabled={!user.email} onClick={() => void attempt()}>{t('mail.test')}</Button>
        <span role="status" className={tried?.sent === false ? css.problem : 'quiet'}>
          {tried && (tried.sent ? t('mail.testSent', { to: user.email ?? '' }) : [tried.problem ? t(`mail.problem.${tried.problem}`) : '', tried.said ?? ''].join(' '))}
        </span>
      </div>
    </article>
  );
}
