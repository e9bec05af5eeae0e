import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import type { Ref } from '@/engine/record/types';
import { messageOf } from '@/lib/api/problem';
import { Tag } from '@/ui/Tag';
import css from './Admin.module.css';
import { useInvite, useWaiting } from './invitations';
import { Once } from './Once';
import { PERSON } from './person';

/** Whoever is to come in chooses how by a link: mailed, or handed over. */
export function Invitations() {
  const { t } = useTranslation();
  const waiting = useWaiting();
  const invite = useInvite();
  const [person, setPerson] = useState<Ref | null>(null);
  const { Input } = fieldType('user');
  const to = (user: string, byHand = false) => invite.mutate({ user, byHand });
  return (
    <div className={css.form} role="group" aria-labelledby="admin-invite">
      <h3 className={css.sub} id="admin-invite">{t('account.invite.title')}</h3>
      <p className="quiet">{t('account.invite.text')}</p>
      {waiting.data && waiting.data.length > 0 && (
        <table className={css.table}>
          <tbody>
            {waiting.data.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.name} {one.invited && <Tag label={t('account.invite.invited')} />}<br /><span className="quiet">{one.email}</span></th>
                <td><Button size="compact-sm" variant="default" disabled={invite.isPending} aria-label={t('account.invite.sendTo', { name: one.name })} onClick={() => to(one.id)}>{t('account.invite.send')}</Button></td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {Input && (
        <div>
          <span className={css.label} aria-hidden>{t('account.invite.person')}</span>
          <Input field={PERSON} label={t('account.invite.person')} value={person} onChange={(value) => setPerson(value as Ref | null)} />
        </div>
      )}
      <div className={css.line}>
        <Button variant="default" disabled={!person || invite.isPending} onClick={() => person && to(person.id)}>{t('account.invite.send')}</Button>
        <Button variant="default" disabled={!person || invite.isPending} onClick={() => person && to(person.id, true)}>{t('account.invite.link')}</Button>
      </div>
      {invite.isError && <p role="alert" className={css.problem}>{messageOf(invite.error)}</p>}
      {invite.data?.mailed && <p role="status">{t('account.invite.sent')}</p>}
      {invite.data?.link && <Once text={t(invite.variables.byHand ? 'account.invite.once' : 'account.invite.unsent', { hours: invite.data.hours })} value={invite.data.link} />}
    </div>
  );
}
