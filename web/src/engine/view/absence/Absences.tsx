import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import { run } from '@/engine/record/execute';
import type { Ref, Value } from '@/engine/record/types';
import type { Field } from '@/engine/schema/types';
import { today } from '@/lib/format/dates';
import { uuidv7 } from '@/lib/ids';
import { Tag } from '@/ui/Tag';
import css from './Absence.module.css';
import { type Absence, firstDay, isNow, lastDay, spanOf, useAbsences } from './absences';

const asked = (key: string, type: 'user' | 'date'): Field => ({ key, label: '', type, access: 'write', required: true, readOnly: false, unique: false, sortable: false, groupable: false, system: false, operators: [], targets: ['user'] });

/** Who is away and who stands in: one's own, or, where nobody is named, those of everybody. */
export function Absences({ person }: { person?: Ref }) {
  const { t } = useTranslation();
  const all = useAbsences() ?? [];
  const shown = all.filter((one) => !person || one.person.id === person.id);
  const takeBack = (one: Absence) => void run([{ do: 'delete', object: 'absence', id: one.id }], { done: t('absence.takenBack') }).catch(() => undefined);
  return (
    <>
      {shown.length > 0 && (
        <ul className={css.list}>
          {shown.map((one) => {
            const said = t(person ? 'absence.item' : 'absence.itemOf', { person: one.person.title ?? '', deputy: one.deputy.title ?? '', from: firstDay(one), until: lastDay(one) });
            return (
              <li key={one.id}>
                <span>{said} {isNow(one) && <Tag label={t('absence.now')} />}</span>
                <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('absence.takeBackOf', { said })} onClick={() => takeBack(one)}>{t('absence.takeBack')}</Button>
              </li>
            );
          })}
        </ul>
      )}
      <AbsenceForm {...(person ? { person } : {})} />
    </>
  );
}

function AbsenceForm({ person }: { person?: Ref }) {
  const { t } = useTranslation();
  const [who, setWho] = useState<Ref | null>(person ?? null);
  const [deputy, setDeputy] = useState<Ref | null>(null);
  const [from, setFrom] = useState<string | null>(today());
  const [until, setUntil] = useState<string | null>(null);
  const [saving, setSaving] = useState(false);
  const save = async () => {
    if (!who || !deputy || !from || !until) return;
    setSaving(true);
    const fields = { person: who.id, deputy: deputy.id, ...spanOf(from, until) };
    const answer = await run([{ do: 'create', object: 'absence', id: uuidv7(), fields }], { done: t('absence.saved', { person: who.title ?? '', deputy: deputy.title ?? '' }) }).catch(() => null);
    setSaving(false);
    if (answer?.outcomes[0]?.status !== 'saved') return;
    setWho(person ?? null);
    setDeputy(null);
    setUntil(null);
  };
  const { Input: Person } = fieldType('user');
  const { Input: Day } = fieldType('date');
  if (!Person || !Day) return null;
  const labelled = (key: string, input: React.ReactNode) => (
    <div key={key}>
      <span className={css.label} aria-hidden>{t(`absence.${key}`)}</span>
      {input}
    </div>
  );
  const chosen = (set: (ref: Ref | null) => void) => (value: Value) => set(value as Ref | null);
  return (
    <div className={css.form}>
      {!person && labelled('who', <Person field={asked('person', 'user')} label={t('absence.who')} value={who} onChange={chosen(setWho)} />)}
      {labelled('deputy', <Person field={asked('deputy', 'user')} label={t('absence.deputy')} value={deputy} onChange={chosen(setDeputy)} />)}
      <div className={css.days}>
        {labelled('from', <Day field={asked('from', 'date')} label={t('absence.from')} value={from} onChange={(day) => setFrom(typeof day === 'string' ? day : null)} />)}
        {labelled('until', <Day field={asked('until', 'date')} label={t('absence.until')} value={until} onChange={(day) => setUntil(typeof day === 'string' ? day : null)} />)}
      </div>
      <div><Button variant="default" loading={saving} disabled={!who || !deputy || !from || !until} onClick={() => void save()}>{t('absence.save')}</Button></div>
    </div>
  );
}
