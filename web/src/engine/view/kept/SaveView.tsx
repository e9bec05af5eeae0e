import { Button, Group, Modal, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { refusalOf, run } from '@/engine/record/execute';
import { useCatalog } from '@/engine/schema/catalog';
import { uuidv7 } from '@/lib/ids';
import { messageOf } from '@/lib/api/problem';
import { screenOf, type Sharing, viewFields } from '@/engine/view/savedViews';
import type { Keeping } from './keeping';

interface Props {
  keeping: Keeping;
  onClose: () => void;
}

/** A name for what the screen shows now, and who shall see it. */
export function SaveView({ keeping: { object, kind, definition }, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const catalog = useCatalog();
  const [name, setName] = useState('');
  const [sharing, setSharing] = useState<Sharing>('private');
  const saving = useMutation({
    async mutationFn() {
      const id = uuidv7();
      const answer = await run([{ do: 'create', object: 'savedView', id, fields: viewFields(catalog, { name, object: object.key, kind, definition, sharing }) }], { quiet: true });
      const [outcome] = answer.outcomes;
      const refusal = outcome && refusalOf(outcome);
      if (refusal) throw new Error(refusal);
      return id;
    },
    onSuccess(id) {
      onClose();
      void navigate({ to: screenOf(kind), params: { object: object.key }, search: { view: id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };
  return (
    <Modal opened onClose={onClose} title={t('view.save')} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <Stack>
          <TextInput label={t('viewBox.name')} value={name} onChange={(event) => setName(event.currentTarget.value)} required withAsterisk={false} data-autofocus error={saving.isError ? messageOf(saving.error) : undefined} />
          <NativeSelect size="sm" label={t('viewBox.sharing')} value={sharing} onChange={(event) => setSharing(event.currentTarget.value as Sharing)} data={(['private', 'team', 'all'] as const).map((each) => ({ value: each, label: t(`viewBox.sharings.${each}`) }))} />
        </Stack>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" loading={saving.isPending} disabled={!name.trim()}>{t('view.save')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
