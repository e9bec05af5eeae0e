import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import { keys } from '@/engine/record/keys';
import type { Ref } from '@/engine/record/types';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { messageOf } from '@/lib/api/problem';
import { request } from '@/lib/api/request';
import css from './Admin.module.css';
import { PERSON } from './person';

interface LeftView {
  id: string;
  name: string;
  objectType: string;
  owner: Ref;
}

const KEY = [...keys.pages('savedView'), 'left'];

/** Private views of who has left: that they are there, and whom to give them to. Nothing where there are none. */
export function LeftViews() {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const client = useQueryClient();
  const [to, setTo] = useState<Ref | null>(null);
  const left = useQuery({ queryKey: KEY, queryFn: ({ signal }) => request<{ items: LeftView[] }>('/views/left', { signal }).then((answer) => answer.items) });
  const give = useMutation({
    mutationFn: (owner: string) => request<{ given: number }>('/views/left', { method: 'POST', body: { owner, views: views.map((view) => view.id) } }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.pages('savedView') }),
  });
  const views = left.data ?? [];
  if (views.length === 0 && !give.isSuccess) return null;
  const { Input } = fieldType('user');
  return (
    <div className={css.form}>
      <h3 className={css.sub}>{t('admin.leftViews')}</h3>
      <p className="quiet">{t('admin.leftViewsText')}</p>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            {[view.name, objectOf(catalog, view.objectType)?.plural ?? view.objectType, view.owner.title].join(' · ')}
          </li>
        ))}
      </ul>
      {views.length > 0 && Input && <Input field={PERSON} label={t('admin.leftViewsTo')} value={to} onChange={(value) => setTo(value as Ref | null)} />}
      <div className={css.line}>
        {views.length > 0 && (
          <Button variant="default" disabled={!to} loading={give.isPending} onClick={() => to && give.mutate(to.id)}>
            {t('admin.giveViews')}
          </Button>
        )}
        <span role="status" className="quiet">
          {give.isSuccess ? t('admin.viewsGiven', { count: give.data.given }) : ''}
        </span>
      </div>
      {give.isError && (
        <p role="alert" className={css.problem}>
          {messageOf(give.error)}
        </p>
      )}
    </div>
  );
}
