import { Button, Group, Modal, Select } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import { run } from '@/engine/record/execute';
import type { Ref } from '@/engine/record/types';
import { fieldOf } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import classes from './Party.module.css';
import { connected, wordings } from './connections';

interface Props {
  object: ObjectType;
  self: Ref;
  onClose: () => void;
}

/** How this party stands to another, in the words of either side: which end is which follows from the words. */
export function ConnectionForm({ object, self, onClose }: Props) {
  const { t } = useTranslation();
  const [words, setWords] = useState<string | null>(null);
  const [other, setOther] = useState<Ref | null>(null);
  const [saving, setSaving] = useState(false);
  const to = fieldOf(object, 'to');
  const kind = fieldOf(object, 'kind');
  const Input = to && fieldType(to.type).Input;
  if (!to || !kind || !Input) return null;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (words === null || other === null || saving) return;
    setSaving(true);
    try {
      const answer = await run([{ do: 'create', object: object.key, fields: connected(words, self, other) }], { done: t('party.connected', { name: other.title ?? '' }) });
      if (answer.outcomes[0]?.status === 'saved') onClose();
    } catch {
      // the refusal was told; what was chosen stays
    } finally {
      setSaving(false);
    }
  };
  return (
    <Modal opened onClose={onClose} title={t('record.add', { object: object.label })} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={(event) => void save(event)} className={classes.form}>
        <Select label={t('party.how', { name: self.title ?? '' })} data={wordings(object)} value={words} onChange={setWords} searchable data-autofocus />
        <Input field={to} label={t('party.whom')} value={other} onChange={(value) => setOther(value as Ref | null)} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={saving} disabled={words === null || other === null}>
            {t('create.add', { object: object.label })}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
