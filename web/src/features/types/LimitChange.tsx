import { Button, Group, Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldOf, objectOf, useCatalog } from '@/engine/schema/catalog';
import { ErrorState } from '@/ui/ErrorState';
import { previewRights, type Rights } from './rights';
import css from './Types.module.css';

interface Props {
  object: string;
  /** What it is about, in words. */
  name: string;
  rights: Rights['rights'];
  saving: boolean;
  onSave: () => void;
  onClose: () => void;
}

const SHOWN = 60;

/** Whom a limit of a field would let see or write what otherwise, before it is saved. */
export function LimitChange({ object, name, rights, saving, onSave, onClose }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const preview = useQuery({ queryKey: ['fieldRights', 'preview', object, rights], queryFn: () => previewRights(object, rights), staleTime: 0 });
  const differences = preview.data?.differences ?? [];
  const fieldName = (key: string, field: string) => {
    const label = fieldOf(objectOf(catalog, key), field)?.label ?? field;
    return key === object ? label : `${objectOf(catalog, key)?.label ?? key}: ${label}`;
  };
  return (
    <Modal opened onClose={onClose} title={t('types.rights.affects', { name })} size={600} closeButtonProps={{ 'aria-label': t('close') }}>
      {preview.isPending && <Skeleton height={120} />}
      {preview.isError && <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />}
      {preview.data && <p role="status">{preview.data.people === 0 ? t('roles.nobody') : t('roles.affected', { count: preview.data.people })}</p>}
      {differences.length > 0 && (
        <div className={css.matrix}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('roles.person')}</th>
                <th scope="col">{t('types.rights.field')}</th>
                <th scope="col">{t('roles.before')}</th>
                <th scope="col">{t('roles.after')}</th>
              </tr>
            </thead>
            <tbody>
              {differences.slice(0, SHOWN).map((one) => (
                <tr key={one.user + one.object + one.field}>
                  <th scope="row">{one.name}</th>
                  <td>{fieldName(one.object, one.field)}</td>
                  <td>{t(`types.rights.${one.before}`)}</td>
                  <td>{t(`types.rights.${one.after}`)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {differences.length > SHOWN && <p className="quiet">{t('roles.more', { count: differences.length - SHOWN })}</p>}
      <Group justify="flex-end" mt="md">
        <Button variant="subtle" color="gray" onClick={onClose}>{t('cancel')}</Button>
        <Button disabled={!preview.data} loading={saving} onClick={onSave}>{t('types.rights.save')}</Button>
      </Group>
    </Modal>
  );
}
