import { Button, Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import type { Ref } from '@/engine/record/types';
import type { Field } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import { handing } from '@/engine/view/handing';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { previewQuery, propose } from './api';
import css from './Handover.module.css';
import { WhatGoes } from './WhatGoes';

const PERSON: Field = { key: 'user', label: '', type: 'user', access: 'write', required: false, readOnly: false, unique: false, sortable: false, groupable: false, system: false, operators: [], targets: ['user'] };

/** Proposes to a colleague to take customers on, with all that hangs on them. */
export function HandoverScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { user } = useSession();
  const search = useSearch({ from: '/inside/handovers/new' });
  const [chosen] = useState(() => handing.get());
  const [giver, setGiver] = useState<Ref | null>({ object: 'user', id: search.giver ?? user.id, title: search.giver ? (search.name ?? '') : user.name });
  const [receiver, setReceiver] = useState<Ref | null>(null);
  const [note, setNote] = useState('');
  const [introduction, setIntroduction] = useState(t('handover.letter'));
  const [tasks, setTasks] = useState('one');
  const [letters, setLetters] = useState('none');
  const [keepReading, setKeepReading] = useState(false);
  const parties = chosen ? { [chosen.object]: chosen.ids } : null;
  const found = useQuery({ ...previewQuery(giver?.id ?? '', parties), enabled: giver !== null });
  const count = Object.values(found.data?.parties ?? {}).reduce((sum, ids) => sum + ids.length, 0);
  const send = useMutation({
    mutationFn: () =>
      propose(
        { name: t('handover.name', { count, receiver: receiver?.title ?? '' }), giver: giver?.id ?? '', receiver: receiver?.id ?? '', parties: found.data?.parties ?? {}, note: note.trim(), introduction: introduction.trim(), tasks, letters, keepReading },
        t('handover.proposed'),
      ),
    onSuccess: (id) => {
      if (id === null) return;
      handing.set(null);
      void navigate({ to: '/o/$object/$id', params: { object: 'handover', id } });
    },
  });
  const { Input } = fieldType('user');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send.mutate();
  };
  const person = (label: string, value: Ref | null, change: (value: Ref | null) => void) =>
    Input && (
      <div>
        <span className={css.label} aria-hidden>{label}</span>
        <Input field={PERSON} label={label} value={value} onChange={(next) => change(next as Ref | null)} />
      </div>
    );
  return (
    <div className={css.page}>
      <ScreenHead title={t('handover.title')} />
      <form className={css.form} onSubmit={submit}>
        <p className="quiet">{t(chosen ? 'handover.textChosen' : 'handover.text')}</p>
        {person(t('handover.giver'), giver, setGiver)}
        {person(t('handover.receiver'), receiver, setReceiver)}
        {giver && <WhatGoes giver={giver.id} parties={parties} />}
        <Textarea label={t('handover.note')} value={note} onChange={(event) => setNote(event.currentTarget.value)} autosize minRows={2} />
        <NativeSelect label={t('handover.tasks')} value={tasks} onChange={(event) => setTasks(event.currentTarget.value)} data={['none', 'one', 'each'].map((value) => ({ value, label: t(`handover.task.${value}`) }))} />
        <NativeSelect label={t('handover.letters')} description={t('handover.lettersText')} value={letters} onChange={(event) => setLetters(event.currentTarget.value)} data={['none', 'standard', 'own'].map((value) => ({ value, label: t(`handover.letterKind.${value}`) }))} />
        {(tasks !== 'none' || letters === 'own') && <Textarea label={t('handover.introduction')} description={t('handover.gaps')} value={introduction} onChange={(event) => setIntroduction(event.currentTarget.value)} autosize minRows={3} />}
        <Checkbox label={t('handover.keep')} checked={keepReading} onChange={(event) => setKeepReading(event.currentTarget.checked)} />
        <div><Button type="submit" loading={send.isPending} disabled={!giver || !receiver || giver.id === receiver.id || count === 0}>{t('handover.propose')}</Button></div>
      </form>
    </div>
  );
}
