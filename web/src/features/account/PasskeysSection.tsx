import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { knowsPasskeys } from '@/engine/session/passkey';
import { messageOf } from '@/lib/api/problem';
import { formatInstant } from '@/lib/format/dates';
import { notify } from '@/ui/notify';
import { useAddPasskey, usePasskeys, useRemovePasskey } from './account';
import css from './Account.module.css';

/** Keys of one's devices: a finger or a face instead of password and code. */
export function PasskeysSection() {
  const { t } = useTranslation();
  const passkeys = usePasskeys();
  const add = useAddPasskey();
  const remove = useRemovePasskey();
  const [name, setName] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add.mutate(name, { onSuccess: (added) => added && setName('') });
  };
  return (
    <section aria-labelledby="account-passkeys">
      <h2 id="account-passkeys">{t('account.passkeys.title')}</h2>
      <p className="quiet">{t('account.passkeys.text')}</p>
      {passkeys.isError && <p role="alert" className={css.problem}>{messageOf(passkeys.error)}</p>}
      <ul className={css.seats}>
        {passkeys.data?.map((passkey) => (
          <li key={passkey.id}>
            <div>
              <strong>{passkey.name}</strong>
              <span className="quiet">{[t('account.passkeys.added', { when: formatInstant(passkey.createdAt) }), passkey.lastUsed && t('account.sessions.seen', { when: formatInstant(passkey.lastUsed) })].filter(Boolean).join(' · ')}</span>
            </div>
            <Button size="compact-sm" variant="default" aria-label={t('account.passkeys.removeOne', { name: passkey.name })} disabled={remove.isPending} onClick={() => remove.mutate(passkey.id, { onError: (error) => notify.bad(messageOf(error)) })}>{t('account.passkeys.remove')}</Button>
          </li>
        ))}
      </ul>
      {knowsPasskeys() ? (
        <form className={css.line} onSubmit={submit}>
          <TextInput label={t('account.passkeys.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} maxLength={100} error={add.isError ? messageOf(add.error) : undefined} />
          <Button type="submit" variant="default" loading={add.isPending} disabled={name.trim() === ''}>{t('account.passkeys.add')}</Button>
        </form>
      ) : (
        <p className="quiet">{t('account.passkeys.unknown')}</p>
      )}
    </section>
  );
}
