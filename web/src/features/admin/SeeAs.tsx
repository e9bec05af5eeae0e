import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import type { Ref } from '@/engine/record/types';
import { seeAs, useSession } from '@/engine/session/session';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import css from './Admin.module.css';
import { PERSON } from './person';

/** Whom an administrator wants to see with the eyes of. */
export function SeeAs() {
  const { t } = useTranslation();
  const { user } = useSession();
  const [person, setPerson] = useState<Ref | null>(null);
  const begin = useMutation({ mutationFn: (id: string) => seeAs(id), onError: (error) => notify.bad(messageOf(error)) });
  const { Input } = fieldType('user');
  return (
    <div className={css.form} role="group" aria-labelledby="admin-see-as">
      <h3 className={css.sub} id="admin-see-as">{t('account.seeAs.title')}</h3>
      <p className="quiet">{t('account.seeAs.text')}</p>
      {Input && (
        <div>
          <span className={css.label} aria-hidden>{t('admin.person')}</span>
          <Input field={PERSON} label={t('admin.person')} value={person} onChange={(value) => setPerson(value as Ref | null)} />
        </div>
      )}
      <div className={css.line}>
        <Button variant="default" disabled={!person || person.id === user.id} loading={begin.isPending} onClick={() => person && begin.mutate(person.id)}>{t('account.seeAs.begin')}</Button>
      </div>
    </div>
  );
}
