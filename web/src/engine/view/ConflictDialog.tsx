import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatRelative } from '@/lib/format/dates';
import { useStore } from '@/lib/store';
import { closeConflict, conflicts } from '../record/conflicts';
import { run } from '../record/execute';
import { fieldOf, objectOf, useCatalog } from '../schema/catalog';
import css from './ConflictDialog.module.css';
import { FieldValue } from './FieldValue';

/** Two people wrote the same field: both values stand side by side, and this one decides. */
export function ConflictDialog() {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const [conflict] = useStore(conflicts);
  if (!conflict) return null;
  const { command, outcome } = conflict;
  const object = objectOf(catalog, command.object);
  const keepMine = () => {
    closeConflict();
    // what they wrote is what ours replaces now
    const fields = Object.fromEntries(Object.entries(command.fields).map(([key, change]) => {
      const clash = outcome.fields[key];
      return [key, clash && 'becomes' in change ? { was: clash.theirs, becomes: change.becomes } : change];
    }));
    void run([{ ...command, version: outcome.version, fields }], {});
  };
  return (
    <Modal opened onClose={closeConflict} title={t('conflict.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <p className={css.text}>{t('conflict.text', { who: outcome.by?.title ?? t('conflict.somebody'), when: outcome.at ? formatRelative(outcome.at) : '' })}</p>
      <table className={css.table}>
        <thead><tr><th scope="col">{t('conflict.field')}</th><th scope="col">{t('conflict.theirs')}</th><th scope="col">{t('conflict.yours')}</th></tr></thead>
        <tbody>
          {Object.entries(outcome.fields).map(([key, clash]) => {
            const field = fieldOf(object, key);
            return (
              <tr key={key}>
                <th scope="row">{field?.label ?? key}</th>
                <td>{field && <FieldValue field={field} value={clash.theirs} />}</td>
                <td>{field && <FieldValue field={field} value={clash.yours} />}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={closeConflict}>{t('conflict.keepTheirs')}</Button>
        <Button onClick={keepMine}>{t('conflict.keepYours')}</Button>
      </Group>
    </Modal>
  );
}
