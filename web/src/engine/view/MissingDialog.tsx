import { Button, Group, Modal } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useStore } from '@/lib/store';
import { asked } from '../record/missing';
import type { Value } from '../record/types';
import { fieldOf, objectOf, useCatalog } from '../schema/catalog';
import { ReasonKeys } from './ReasonKeys';
import { RecordForm } from './RecordForm';

/** A rule wants to know more before it lets a change through: its fields are asked for here, and the change is sent again with them. */
export function MissingDialog() {
  const question = useStore(asked);
  return question ? <Question key={question.id} /> : null;
}

function Question() {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const question = useStore(asked);
  const [given, setGiven] = useState<Record<string, Value>>({});
  if (!question) return null;
  const object = objectOf(catalog, question.object);
  const fields = question.violations.map((violation) => fieldOf(object, violation.field)).filter((field) => field !== undefined);
  const whole = fields.every((field) => given[field.key] != null);
  const [only] = fields;
  if (only && fields.length === 1 && only.options?.length) {
    return (
      <Modal opened onClose={() => question.answer(null)} title={question.violations[0]?.message} closeButtonProps={{ 'aria-label': t('close') }}>
        <ReasonKeys field={only} onChoose={(option) => question.answer({ [only.key]: option })} />
      </Modal>
    );
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (whole) question.answer(given);
  };
  return (
    <Modal opened onClose={() => question.answer(null)} title={question.violations[0]?.message} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit}>
        <RecordForm fields={fields} values={given} onChange={(key, value) => setGiven({ ...given, [key]: value })} record={{ object: question.object, id: question.id }} focus={fields[0]?.key} />
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => question.answer(null)}>{t('cancel')}</Button>
          <Button type="submit" disabled={!whole}>{t('save')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
