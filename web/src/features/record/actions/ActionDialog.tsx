import { Button, Checkbox, Group, Modal, Skeleton } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { refresh } from '@/engine/record/optimistic';
import type { RecordData, Ref, Value, Violation } from '@/engine/record/types';
import { remember, takeAsMine, undoBatch } from '@/engine/record/undo';
import type { ActionInput, ObjectAction } from '@/engine/schema/types';
import { RecordForm } from '@/engine/view/RecordForm';
import { messageOf, Problem } from '@/lib/api/problem';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { ErrorState } from '@/ui/ErrorState';
import { notify } from '@/ui/notify';
import { act, actionPreview, type ActionPreview } from './api';
import { Candidates } from './Candidates';
import { asField, firstChoice, given, isAsked } from './inputs';
import classes from './ActionDialog.module.css';

interface Props {
  action: ObjectAction;
  record: RecordData;
  onClose: () => void;
}

/** What an action asks for, drawn from its declaration, with what was found to choose from. */
export default function ActionDialog({ action, record, onClose }: Props) {
  const { t } = useTranslation();
  const preview = useQuery(actionPreview(record, action.key));
  return (
    <Modal opened onClose={onClose} size={560} title={action.label} closeButtonProps={{ 'aria-label': t('close') }}>
      {preview.isError ? (
        <ErrorState error={preview.error} onRetry={() => void preview.refetch()} />
      ) : preview.data ? (
        <Form action={action} record={record} preview={preview.data} onClose={onClose} />
      ) : (
        <Skeleton height={240} />
      )}
    </Modal>
  );
}

function Form({ action, record, preview, onClose }: Props & { preview: ActionPreview }) {
  const { t } = useTranslation();
  const [values, setValues] = useState(() => firstChoice(action, preview));
  const [violations, setViolations] = useState<Violation[]>([]);
  const set = (key: string, value: Value) => setValues((was) => ({ ...was, [key]: value }));
  const done = useMutation({
    mutationFn: () => act(record, action.key, given(action, values)),
    onSuccess(answer) {
      const { batch } = answer;
      if (batch) {
        takeAsMine(batch);
        remember({ batch, label: action.done });
        notify.done(action.done, { label: t('undo'), onClick: () => void undoBatch(batch) });
      } else notify.done(t('action.before'));
      onClose();
      void refresh();
    },
    onError(error) {
      if (error instanceof Problem && error.violations.length > 0) setViolations(error.violations);
      else notify.bad(messageOf(error));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!done.isPending) done.mutate();
  };
  return (
    <form onSubmit={submit} noValidate>
      {action.inputs.filter((input) => isAsked(input, values)).map((input) => (
        <One key={input.key} input={input} preview={preview} value={values[input.key]} violations={violations} onChange={(value) => set(input.key, value)} />
      ))}
      {violations.length > 0 && <p role="alert" className={classes.error}>{violations.map((violation) => violation.message).join(' ')}</p>}
      <Group justify="flex-end" mt="lg">
        <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
        <Button type="submit" loading={done.isPending}>{action.label}</Button>
      </Group>
    </form>
  );
}

interface OneProps {
  input: ActionInput;
  preview: ActionPreview;
  value: Value;
  violations: Violation[];
  onChange: (value: Value) => void;
}

function One({ input, preview, value, violations, onChange }: OneProps) {
  if (input.type === 'relation') {
    const fresh = preview.values[input.key];
    return <Candidates input={input} found={preview.found[input.key] ?? []} fresh={typeof fresh === 'string' ? fresh : null} value={(value as Ref | null | undefined) ?? null} onChange={onChange} />;
  }
  if (input.type === 'boolean') return <Checkbox label={input.label} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
  return (
    <div className={classes.fields}>
      <RecordForm fields={[asField(input)]} values={{ [input.key]: value ?? null }} violations={violations} onChange={(_key, next) => onChange(next)} />
    </div>
  );
}
