import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import type { Ref } from '@/engine/record/types';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import css from './Admin.module.css';
import { useTakeAway } from './keys';
import { PERSON } from './person';

/** Somebody's phone or laptop is gone: they are signed out everywhere, or come in without the second step once more. */
export function LostDevice() {
  const { t } = useTranslation();
  const [person, setPerson] = useState<Ref | null>(null);
  const take = useTakeAway();
  const { Input } = fieldType('user');
  const away = (what: 'sessions' | 'second-step', done: string) => person && take.mutate({ user: person.id, what }, { onSuccess: () => notify.done(done), onError: (error) => notify.bad(messageOf(error)) });
  return (
    <div className={css.form} role="group" aria-labelledby="admin-lost">
      <h3 className={css.sub} id="admin-lost">{t('account.lost.title')}</h3>
      <p className="quiet">{t('account.lost.text')}</p>
      {Input && (
        <div>
          <span className={css.label} aria-hidden>{t('admin.person')}</span>
          <Input field={PERSON} label={t('admin.person')} value={person} onChange={(value) => setPerson(value as Ref | null)} />
        </div>
      )}
      <div className={css.line}>
        <Button variant="default" disabled={!person || take.isPending} onClick={() => away('sessions', t('account.lost.out'))}>{t('account.lost.end')}</Button>
        <Button variant="default" disabled={!person || take.isPending} onClick={() => away('second-step', t('account.lost.taken'))}>{t('account.lost.take')}</Button>
      </div>
    </div>
  );
}
