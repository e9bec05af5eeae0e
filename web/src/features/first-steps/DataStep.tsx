import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FileDrop } from '@/engine/imports/FileDrop';
import { sessionQuery, useSession } from '@/engine/session/session';
import { startCreating } from '@/engine/view/creating';
import { useStore } from '@/lib/store';
import { LinkButton } from '@/ui/LinkButton';
import { want } from './want';
import css from './Welcome.module.css';

/** A file, the mail, or a first record by hand. */
export function DataStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const navigate = useNavigate();
  const client = useQueryClient();
  const wanted = useStore(want);
  const first = wanted === 'sell' ? 'account' : 'contact';
  return (
    <>
      <p className="quiet">{t(`welcome.data.${wanted}`)}</p>
      {!workspace.empty && <p role="status">{t('welcome.data.there')} <Button size="compact-sm" onClick={onDone}>{t('welcome.next')}</Button></p>}
      <FileDrop onReady={(id) => void navigate({ to: '/imports/$id', params: { id }, search: {} })} />
      <div className={css.actions}>
        <LinkButton to={'/admin/mail' as '/admin'} variant="default">{t('welcome.data.mail')}</LinkButton>
        <Button variant="default" onClick={() => startCreating(first, {}, () => void client.invalidateQueries({ queryKey: sessionQuery.queryKey }))}>{t(`welcome.data.by_${first}`)}</Button>
      </div>
    </>
  );
}
