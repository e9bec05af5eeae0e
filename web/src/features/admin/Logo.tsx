import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { brandQuery, logoAddress } from '@/engine/session/brand';
import { sessionQuery, useSession } from '@/engine/session/session';
import { messageOf, Problem } from '@/lib/api/problem';
import { request } from '@/lib/api/request';
import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './Admin.module.css';

function sent(file: File): FormData {
  const form = new FormData();
  form.append('file', file);
  return form;
}

/** The company's mark: in the frame, at the door and under its mails. */
export function Logo() {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const client = useQueryClient();
  const chooser = useRef<HTMLInputElement>(null);
  const change = useMutation({
    mutationFn: (file: File | null) => (file ? request('/workspace/logo', { method: 'POST', body: sent(file) }) : request('/workspace/logo', { method: 'DELETE' })),
    onSuccess: () => Promise.all([sessionQuery, brandQuery].map(({ queryKey }) => client.invalidateQueries({ queryKey }))),
  });
  const refusal = change.error instanceof Problem ? (change.error.violations[0]?.message ?? messageOf(change.error)) : change.error && messageOf(change.error);
  return (
    <div className={css.form} role="group" aria-labelledby="admin-logo">
      <h3 className={css.sub} id="admin-logo">{t('company.logo')}</h3>
      <p className="quiet">{t('company.logoText')}</p>
      {workspace.logo && <img className={css.logo} src={logoAddress(workspace.logo)} alt={t('company.logoOf', { name: workspace.name })} />}
      {refusal && <p role="alert" className={css.problem}>{refusal}</p>}
      <input ref={chooser} type="file" accept="image/png,image/jpeg,image/gif" hidden aria-label={t('company.chooseLogo')}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file) change.mutate(file);
          event.currentTarget.value = '';
        }} />
      <div className={css.line}>
        <Button variant="default" loading={change.isPending} onClick={() => chooser.current?.click()}>{t('company.chooseLogo')}</Button>
        {workspace.logo && <Button variant="subtle" color="gray" disabled={change.isPending} onClick={() => change.mutate(null)}>{t('company.removeLogo')}</Button>}
      </div>
    </div>
  );
}
