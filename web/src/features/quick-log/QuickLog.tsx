import { Button, Chip, Drawer } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import { refusalOf } from '@/engine/record/execute';
import type { Ref } from '@/engine/record/types';
import { remember } from '@/engine/record/undo';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import type { Field } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import { startCreating } from '@/engine/view/creating';
import { type Logging, logging } from '@/engine/view/logging';
import { messageOf } from '@/lib/api/problem';
import { today } from '@/lib/format/dates';
import { GrowingBox } from '@/ui/GrowingBox';
import { notify } from '@/ui/notify';
import { logCommands, type Next } from './deeds';
import { sendOrKeep } from './outbox';
import css from './QuickLog.module.css';
import { useGuess } from './useGuess';

const CHANNELS = ['call', 'visit', 'meeting', 'chat'];
const NEXT: Next[] = ['none', 'call', 'quote'];

const close = () => logging.set(null);

/** What was just said, in three taps: with whom is guessed, how it went and what comes next are touched, words are optional. */
export default function QuickLog({ wanted }: { wanted: Logging }) {
  const { t } = useTranslation();
  const me = useSession().user.id;
  const interaction = useObject('interaction');
  const guess = useGuess(wanted.about);
  const [chosen, setChosen] = useState<Ref | null | undefined>(undefined);
  const [channel, setChannel] = useState(wanted.channel);
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState<string | null>(null);
  const [next, setNext] = useState<Next>('none');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const about = chosen === undefined ? guess : chosen;
  const party = fieldOf(interaction, 'about');
  const channels = fieldOf(interaction, 'channel');
  const outcomes = fieldOf(interaction, 'outcome');
  const About = party ? fieldType(party.type).Input : undefined;
  if (!interaction?.may.create || !party || !About) return null;
  const labelOf = (field: Field | undefined, key: string) => field?.options?.find((option) => option.key === key)?.label ?? key;
  const save = async () => {
    if (!about || busy) return;
    setBusy(true);
    setProblem(null);
    const name = about.title ?? '';
    const commands = logCommands({ about, channel, text, outcome, next }, { me, today: today(), now: new Date().toISOString(), untold: labelOf(channels, channel), step: next === 'none' ? '' : t(`log.task.${next}`, { name }) });
    try {
      const answer = await sendOrKeep(me, commands);
      const refusal = answer?.outcomes.map(refusalOf).find((said) => said !== null);
      if (refusal) return setProblem(refusal);
      if (answer) remember({ batch: answer.batch, label: t('log.saved', { name }) });
      notify.done(t(answer ? 'log.saved' : 'log.kept', { name }));
      close();
    } catch (failure) {
      setProblem(messageOf(failure));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Drawer opened onClose={close} position="bottom" classNames={{ content: css.content, inner: css.inner }} title={wanted.back ? t('log.back') : t('log.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <div className={css.sheet}>
        <div>
          <p className={css.label} aria-hidden>{t('log.with')}</p>
          <About key={about?.id ?? 'none'} field={{ ...party, required: true }} label={t('log.with')} value={about} onChange={(value) => setChosen((value as Ref | null) ?? null)} />
        </div>
        <Chips label={channels?.label ?? ''} value={channel} onChange={(value) => setChannel(value ?? 'call')} data={CHANNELS.map((key) => ({ key, label: labelOf(channels, key) }))} />
        <Chips label={outcomes?.label ?? ''} value={outcome} onChange={setOutcome} optional data={(outcomes?.options ?? []).filter((option) => !option.retired)} />
        <GrowingBox aria-label={t('log.words')} placeholder={t('log.words')} maxRows={6} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        <Chips label={t('log.next')} value={next} onChange={(value) => setNext((value as Next | null) ?? 'none')} data={NEXT.map((key) => ({ key, label: t(`log.step.${key}`) }))} />
        {problem && <p role="alert" className={css.problem}>{problem}</p>}
        <div className={css.foot}>
          <Button variant="subtle" color="gray" onClick={() => { close(); startCreating(); }}>{t('log.else')}</Button>
          <Button size="md" loading={busy} disabled={!about} onClick={() => void save()}>{t('log.save')}</Button>
        </div>
      </div>
    </Drawer>
  );
}

interface ChipsProps {
  label: string;
  value: string | null;
  data: { key: string; label: string }[];
  onChange: (value: string | null) => void;
  /** Touched again, it is taken back. */
  optional?: boolean;
}

function Chips({ label, value, data, onChange, optional }: ChipsProps) {
  return (
    <div role="group" aria-label={label}>
      <p className={css.label} aria-hidden>{label}</p>
      <Chip.Group value={value ?? ''} onChange={(chosen) => onChange(typeof chosen === 'string' ? chosen : null)}>
        <div className={css.chips}>
          {data.map((each) => (
            <Chip key={each.key} value={each.key} variant="light" size="md" onClick={() => optional && value === each.key && onChange(null)}>{each.label}</Chip>
          ))}
        </div>
      </Chip.Group>
    </div>
  );
}
