import { Button, Group, Modal, Select } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run, refusalOf } from '@/engine/record/execute';
import type { RecordData, Value, Violation } from '@/engine/record/types';
import { isAbout } from '@/engine/record/violations';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { type Creating, creating } from '@/engine/view/creating';
import { initially } from '@/engine/view/initially';
import { RecordForm } from '@/engine/view/RecordForm';
import { titleOf } from '@/engine/view/titleOf';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import { CardCapture } from './CardCapture';
import { Duplicates } from './Duplicates';
import { quickFields } from './quickFields';
import css from './QuickCreate.module.css';

const close = () => creating.set(null);

/** What was typed and not yet created waits here, by type, until the window closes. */
const drafts = new Map<string, Record<string, Value>>();

/** A record in a few keys; a lead by the form that is quickest at a fair. */
export default function QuickCreate({ wanted }: { wanted: Creating }) {
  const lead = objectOf(useCatalog(), 'lead');
  return wanted.object === 'lead' && lead?.may.create ? <CardCapture object={lead} wanted={wanted} /> : <AnyRecord wanted={wanted} />;
}

/** What must be there first, the rest later on its page. */
function AnyRecord({ wanted }: { wanted: Creating }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const catalog = useCatalog();
  const choices = catalog.objects.filter((object) => object.menu && object.may.create);
  const [key, setKey] = useState(() => (objectOf(catalog, wanted.object ?? '')?.may.create ? wanted.object : choices[0]?.key));
  const [values, keep] = useState<Record<string, Value>>(() => ({ ...drafts.get(key ?? ''), ...wanted.values }));
  const setValues = (next: Record<string, Value>) => {
    keep(next);
    if (key) drafts.set(key, next);
  };
  const [violations, setViolations] = useState<Violation[]>([]);
  const object = objectOf(catalog, key ?? '');
  const fields = object ? quickFields(object, Object.keys(wanted.values)) : [];

  const creatingNow = useMutation({
    mutationFn: () => run([{ do: 'create', object: key ?? '', id: wanted.id, fields: values }], { quiet: true }),
    onSuccess(answer) {
      const [outcome] = answer.outcomes;
      if (outcome?.status === 'rejected') return setViolations(outcome.violations);
      if (outcome?.status !== 'saved' || !object) return notify.bad((outcome && refusalOf(outcome)) ?? t('state.failed'));
      drafts.delete(object.key);
      close();
      const record = outcome.record ?? ({ object: object.key, id: outcome.id, version: outcome.version } as RecordData);
      notify.done(t('create.done', { title: titleOf(object, record) }), { label: t('create.open'), onClick: () => void navigate({ to: '/o/$object/$id', params: { object: object.key, id: outcome.id } }) });
      wanted.onCreated?.(record);
    },
    onError: (error) => notify.bad(messageOf(error)),
  });
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    if (!creatingNow.isPending) creatingNow.mutate();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) submit();
  };
  // what no drawn field can show is said above the buttons
  const elsewhere = violations.filter((violation) => !fields.some((field) => isAbout(violation, field.key)));
  return (
    <Modal opened onClose={close} title={object ? t('palette.new', { object: object.label }) : t('frame.create')} size={560} closeButtonProps={{ 'aria-label': t('close') }}>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Ctrl+Enter from any of the form's inputs */}
      <form onSubmit={submit} onKeyDown={onKeyDown} noValidate>
        {!wanted.object && (
          <Select mb="md" label={t('create.kind')} data={choices.map((choice) => ({ value: choice.key, label: choice.label }))} value={key ?? null} allowDeselect={false}
            onChange={(next) => { if (next === 'lead') return creating.set({ ...wanted, object: next }); setKey(next ?? undefined); keep({ ...drafts.get(next ?? ''), ...wanted.values }); setViolations([]); }} />
        )}
        {object && (
          <>
            <RecordForm key={object.key} fields={fields} values={{ ...initially(fields), ...values }} violations={violations} record={{ object: object.key }} focus={fields[0]?.key} onChange={(field, value) => setValues({ ...values, [field]: value })} />
            <Duplicates object={object} values={values} />
          </>
        )}
        {elsewhere.length > 0 && <p role="alert" className={css.error}>{elsewhere.map((violation) => violation.message).join(' ')}</p>}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>{t('cancel')}</Button>
          <Button type="submit" loading={creatingNow.isPending} disabled={!object}>{object ? t('create.add', { object: object.label }) : t('frame.create')}</Button>
        </Group>
      </form>
    </Modal>
  );
}
