import { Button, Select, TagsInput, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import { RichInput } from '@/engine/field/richText/RichInput';
import { wordsOf } from '@/engine/field/richText/html';
import { refusalOf, run } from '@/engine/record/execute';
import { refresh } from '@/engine/record/optimistic';
import type { Ref } from '@/engine/record/types';
import { fieldOf, objectOf, useCatalog } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { messageOf, Problem } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import { FilesPanel } from '../files/FilesPanel';
import { Along } from './Along';
import { bringAlong, guess, send, takeBack, useHabit, useSenders } from './api';
import { FromRecord } from './FromRecord';
import { keepLetter, letterCommand, newLetter, readLetter, type LetterDraft } from './letter';
import css from './MailComposer.module.css';
import { Quoted } from './Quoted';
import { TemplateSelect } from './TemplateSelect';
import { fill } from './templates';

const USUAL_DELAY = 10;

interface Props {
  about: Ref | null;
  /** Under what it is kept in this browser until it is sent. */
  place: string;
  /** What it begins with; guessed from what it is about where nothing is said. */
  first?: LetterDraft;
  onSent?: () => void;
  onTakenBack?: () => void;
}

/** Writes an e-mail: to whom is guessed, what is written is kept, and after "Send" there is time to think again. */
export function MailComposer({ about, place, first, onSent, onTakenBack }: Props) {
  const { t } = useTranslation();
  const me = useSession().user.id;
  const senders = useSenders(me);
  const habit = useHabit(me);
  const email = objectOf(useCatalog(), 'email');
  const [letter, setLetter] = useState<LetterDraft | null>(() => readLetter(place) ?? first ?? null);
  const [more, setMore] = useState(false);
  const [later, setLater] = useState(false);
  const [round, setRound] = useState(0);
  const [busy, setBusy] = useState(false);
  const [choosing, setChoosing] = useState(false);
  /** Whether the words are what is looked at: they stand there from a template. */
  const [begun, setBegun] = useState(false);
  const templates = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLElement | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const guessed = useRef(false);
  const signature = String(habit.data?.['signature'] ?? '');
  const ready = habit.isFetched;
  useEffect(() => {
    if (letter || !ready || !about || guessed.current) return;
    guessed.current = true;
    const begin = (to: string[]) => setLetter((was) => was ?? newLetter(to.slice(0, 1), signature ? `<p></p>${signature}` : ''));
    guess(about).then(begin, () => begin([]));
  }, [letter, ready, about, signature]);
  const body = fieldOf(email, 'body');
  const sendAt = fieldOf(email, 'sendAt');
  if (!letter || !body || !email) return null;
  if (senders.data?.length === 0) return <p className="quiet">{t('mail.noAccount')}</p>;

  const change = (part: Partial<LetterDraft>) => {
    const next = { ...letter, ...part };
    setLetter(next);
    keepLetter(place, next);
    setProblem(null);
    return next;
  };
  const empty = (next: LetterDraft | null) => {
    guessed.current = false;
    keepLetter(place, next);
    setLetter(next);
    setLater(false);
    setBegun(false);
    setRound((was) => was + 1);
  };
  /** Answers whether the server has it as it stands here. */
  const save = async (): Promise<LetterDraft | null> => {
    const { command, kept } = letterCommand(letter, about);
    const answer = await run([command], { quiet: true });
    const refusal = answer.outcomes[0] ? refusalOf(answer.outcomes[0]) : null;
    if (refusal) {
      setProblem(refusal);
      return null;
    }
    const saved = change({ saved: true, kept });
    await bringAlong(letter.files, letter.id);
    return letter.files.length > 0 ? change({ saved: true, kept, files: [] }) : saved;
  };
  const go = async () => {
    if (busy) return;
    setBusy(true);
    try {
      const saved = await save();
      if (!saved) return;
      await send(saved.id, later ? saved.at : null);
      const back = () => takeBack(saved.id).then(() => { empty(saved); onTakenBack?.(); notify.done(t('mail.takenBack')); }, (failure: unknown) => notify.bad(messageOf(failure))).finally(() => void refresh());
      const seconds = Number(habit.data?.['delay'] ?? USUAL_DELAY);
      if (later && saved.at) notify.done(t('mail.waits'), { label: t('undo'), onClick: () => void back() });
      else notify.done(t('mail.sending'), { label: t('undo'), onClick: () => void back() }, Math.max(seconds, 3) * 1000);
      empty(null);
      onSent?.();
    } catch (failure) {
      setProblem(failure instanceof Problem && failure.violations.length > 0 ? failure.violations.map((one) => one.message).join(' ') : messageOf(failure));
    } finally {
      setBusy(false);
      void refresh();
    }
  };
  const choose = async (template: string) => {
    if (!about) return;
    words.current = null;
    try {
      const filled = await fill(template, about);
      change({ subject: filled.subject, html: filled.body + signature });
      setBegun(true);
      setRound((was) => was + 1);
      if (filled.empty.length > 0) setProblem(t('mail.emptyGaps', { gaps: filled.empty.join(', ') }));
    } catch (failure) {
      setProblem(messageOf(failure));
    }
  };
  const opened = (open: boolean) => {
    setChoosing(open);
    if (open) return;
    words.current?.focus();
    words.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    const target = event.target as HTMLElement;
    // in a letter that says nothing yet
    if (event.key === '/' && target.isContentEditable && templates.current && wordsOf(letter.html).trim() === wordsOf(signature).trim()) {
      event.preventDefault();
      words.current = target;
      templates.current.focus();
      setChoosing(true);
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void go();
    }
  };
  const Moment = sendAt ? fieldType(sendAt.type).Input : undefined;
  const people = (key: 'to' | 'cc' | 'bcc') => (
    <TagsInput label={t(`mail.${key}`)} value={letter[key]} onChange={(value) => change({ [key]: value })} splitChars={[',', ';']} acceptValueOnBlur size="xs" classNames={{ pill: css.whom, inputField: css.next }} />
  );
  const nothing = letter.subject.trim() === '' || letter.to.length + letter.cc.length + letter.bcc.length === 0 || wordsOf(letter.html + letter.quoted).trim() === '';
  return (
    // the group listens for what its inputs let through; it is no control itself
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className={css.letter} onKeyDown={onKeyDown}>
      <div className={css.line}>
        {people('to')}
        {!more && letter.cc.length + letter.bcc.length === 0 && <Button size="compact-sm" variant="subtle" color="gray" onClick={() => setMore(true)}>{t('mail.copies')}</Button>}
      </div>
      {(more || letter.cc.length + letter.bcc.length > 0) && <>{people('cc')}{people('bcc')}</>}
      {(senders.data?.length ?? 0) > 1 && (
        <Select size="xs" label={t('mail.by')} value={letter.account ?? senders.data?.[0]?.id ?? null} onChange={(account) => change({ account })} data={(senders.data ?? []).map((one) => ({ value: one.id, label: `${String(one['name'])} <${String(one['address'])}>` }))} allowDeselect={false} />
      )}
      <TextInput size="xs" label={t('mail.subject')} value={letter.subject} onChange={(event) => change({ subject: event.currentTarget.value })} maxLength={250} />
      <RichInput key={round} field={body} label={body.label} value={letter.html} onChange={(html) => change({ html: html ?? '' })} autoFocus={letter.answers !== null || begun} />
      {letter.quoted && <Quoted html={letter.quoted} />}
      {letter.files.length > 0 && <Along files={letter.files} onLeave={(id) => change({ files: letter.files.filter((one) => one.id !== id) })} />}
      {letter.saved && <FilesPanel object="email" id={letter.id} editable />}
      {later && Moment && sendAt && <Moment field={sendAt} label={t('mail.at')} value={letter.at} onChange={(at) => change({ at: (at as string | null) ?? null })} />}
      {problem && <p role="alert" className={css.problem}>{problem}</p>}
      <div className={css.foot}>
        {about && !letter.answers && <TemplateSelect object={about.object} box={templates} opened={choosing} onOpened={opened} onChoose={(template) => void choose(template)} />}
        {!letter.saved && <Button size="compact-sm" variant="subtle" color="gray" onClick={() => void save()}>{t('mail.attach')}</Button>}
        {about && <FromRecord about={about} along={letter.files} onTake={(file) => change({ files: [...letter.files, file] })} />}
        <Button size="compact-sm" variant="subtle" color="gray" aria-pressed={later} onClick={() => setLater(!later)}>{t('mail.later')}</Button>
        <Button loading={busy} disabled={nothing || (later && !letter.at)} onClick={() => void go()}>{t(later ? 'mail.sendLater' : 'mail.send')}</Button>
      </div>
    </div>
  );
}
