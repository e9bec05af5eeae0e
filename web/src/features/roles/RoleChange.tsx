import { Button, Group, Modal, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { ErrorState } from '@/ui/ErrorState';
import { notify } from '@/ui/notify';
import { previewRole, saveRole, takeBack, type Role, type Roles, type Said } from './api';
import css from './Roles.module.css';
import { useNames } from './useNames';

interface Props {
  role: Role;
  change: Said;
  rights: Roles['rights'];
  onClose: () => void;
}

const SHOWN = 60;

/** Whom a change of a role would let do what otherwise, before it is made. */
export function RoleChange({ role, change, rights, onClose }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const preview = useQuery({ queryKey: ['roles', 'preview', role.key, change], queryFn: () => previewRole(role.key, change), staleTime: 0 });
  const graded = (right: string) => rights.find((each) => each.key === right)?.graded ?? true;
  const save = useMutation({
    mutationFn: () => saveRole(role.key, change, names.role(role)),
    onSuccess(batch) {
      onClose();
      const undo = () => void takeBack(batch ?? '').catch((error: unknown) => notify.bad(messageOf(error)));
      notify.done(t('roles.saved', { role: names.role(role) }), batch ? { label: t('undo'), onClick: undo } : undefined);
    },
    onError: (error) => notify.bad(messageOf(error)),
  });
  return (
    <Modal opened onClose={onClose} title={t('roles.affects', { role: names.role(role) })} size={640} closeButtonProps={{ 'aria-label': t('close') }}>
      {preview.isPending && <Skeleton height={160} />}
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && (
        <>
          <p role="status">{preview.data.people === 0 ? t('roles.nobody') : t('roles.affected', { count: preview.data.people })}</p>
          {preview.data.differences.length > 0 && (
            <div className={css.matrix}>
              <table>
                <thead>
                  <tr>{['person', 'type', 'right', 'before', 'after'].map((head) => <th key={head} scope="col">{t(`roles.${head}`)}</th>)}</tr>
                </thead>
                <tbody>
                  {preview.data.differences.slice(0, SHOWN).map((one) => (
                    <tr key={one.user + one.object + one.right}>
                      <th scope="row">{one.name}</th>
                      <td>{names.object(one.object)}</td>
                      <td>{names.right(one.right)}</td>
                      <td>{names.scope(one.before, graded(one.right))}</td>
                      <td>{names.scope(one.after, graded(one.right))}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
          {preview.data.differences.length > SHOWN && <p className="quiet">{t('roles.more', { count: preview.data.differences.length - SHOWN })}</p>}
        </>
      )}
      <Group justify="flex-end" mt="md">
        <Button variant="subtle" color="gray" onClick={onClose}>{t('cancel')}</Button>
        <Button disabled={!preview.data} loading={save.isPending} onClick={() => save.mutate()}>{t('roles.save')}</Button>
      </Group>
    </Modal>
  );
}
