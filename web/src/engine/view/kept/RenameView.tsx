import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { refusalOf, run } from '@/engine/record/execute';
import type { SavedView } from '@/engine/view/savedViews';
import { messageOf } from '@/lib/api/problem';

/** Another name for a view that is there. */
export function RenameView({ view, onClose }: { view: SavedView; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(view.name);
  const renaming = useMutation({
    async mutationFn() {
      const answer = await run([{ do: 'update', object: 'savedView', id: view.id, fields: { name: { was: view.said, becomes: name.trim() } } }], { done: t('viewBox.renamed', { name: name.trim() }), quiet: true });
      const [outcome] = answer.outcomes;
      const refusal = outcome && refusalOf(outcome);
      if (refusal) throw new Error(refusal);
    },
    onSuccess: onClose,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === view.name) onClose();
    else renaming.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('viewBox.rename')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <TextInput label={t('viewBox.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} required withAsterisk={false} data-autofocus error={renaming.isError ? messageOf(renaming.error) : undefined} />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" loading={renaming.isPending} disabled={!name.trim()}>{t('viewBox.rename')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
