import { Button, SegmentedControl } from '@mantine/core';
import { IconAt, IconFlag, IconTemplate, IconTypography } from '@tabler/icons-react';
import { lazy, Suspense, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import { asHtml, wordsOf } from '@/engine/field/richText/html';
import { RichInput } from '@/engine/field/richText/RichInput';
import { run } from '@/engine/record/execute';
import type { Ref } from '@/engine/record/types';
import { fieldOf, objectOf, useCatalog } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { AwayNote } from '@/engine/view/absence/AwayNote';
import { useStore } from '@/lib/store';
import { GrowingBox } from '@/ui/GrowingBox';
import { activitiesAbout } from '../about';
import { stillNamed } from '../marks/marks';
import { useMarks } from '../marks/useMarks';
import { useRichMarks } from '../marks/useRichMarks';
import { PromiseRows } from '../promise/PromiseRows';
import { newPromise, promiseAt } from '../promise/promises';
import { composed } from './activityCommand';
import classes from './Composer.module.css';
import { Tool } from './Tool';
import { keepDraft, lastKind, NO_DRAFT, readDraft, type Draft } from './drafts';

const MailComposer = lazy(() => import('../mail/MailComposer').then((module) => ({ default: module.MailComposer })));

interface Props {
  about: { object: string; id: string };
  /** Whom a promise made here is to; null where the record does not say, and it is asked for. */
  party: Ref | null;
}

/** One place to write a note, a call or a task, and what is promised in it. It remembers its kind and keeps what was not yet saved. */
export function Composer({ about, party }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { user } = useSession();
  const object = objectOf(catalog, about.object);
  const kinds = object ? activitiesAbout(catalog, object) : [];
  const wanted = useStore(lastKind);
  const kind = kinds.includes(wanted) ? wanted : kinds[0];
  const [draft, setDraft] = useState<Draft>(() => readDraft(about.id));
  const [saving, setSaving] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  // what is written and who is named in it come one right after the other
  const newest = useRef(draft);
  const change = (part: Partial<Draft>) => {
    newest.current = { ...newest.current, ...part };
    setDraft(newest.current);
    keepDraft(about.id, newest.current);
  };
  const promises = draft.promises ?? [];
  const mayPromise = objectOf(catalog, 'promise')?.may.create === true;
  const marks = useMarks({
    box, text: draft.text, named: draft.named ?? [], about, headed: kind !== 'note',
    onWrite: (value, caret) => {
      const promised = mayPromise && value.length > draft.text.length ? promiseAt(value, caret) : null;
      change(promised ? { text: promised.text, html: null, promises: [...promises, newPromise(promised.what)] } : { text: value, html: null });
    },
    onPut: (text, named) => change({ text, named, html: null }),
  });
  const rich = useRichMarks({
    text: draft.text, named: draft.named ?? [], about, onNamed: (named) => change({ named }),
    onPromise: mayPromise ? (what) => change({ promises: [...promises, newPromise(what)] }) : undefined,
  });
  if (!kind) return null;

  const commands = composed(kind, draft, about, party, user.id);
  // a promise without words, or to nobody yet, is not thrown away with the rest
  const whole = commands.length > 0 && commands.length === promises.length + (draft.text.trim() === '' ? 0 : 1);
  const save = async () => {
    if (!whole || saving) return;
    setSaving(true);
    try {
      const answer = await run(commands, { done: t(draft.text.trim() === '' ? 'promise.saved' : `record.composer.saved.${kind}`) });
      if (answer.outcomes[0]?.status === 'saved') change(NO_DRAFT);
    } catch {
      // the refusal was told; what was written stays
    } finally {
      setSaving(false);
      box.current?.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    }
  };
  const body = kind === 'note' ? fieldOf(objectOf(catalog, 'note'), 'body') : undefined;
  const formatted = body?.type === 'richText' && draft.html != null;
  const plain = kind !== 'email' && !formatted;
  const signed = formatted ? rich : marks;
  const extra = kind === 'task' ? fieldOf(objectOf(catalog, 'task'), 'due') : kind === 'interaction' ? fieldOf(objectOf(catalog, 'interaction'), 'outcome') : undefined;
  const Extra = extra ? fieldType(extra.type).Input : undefined;
  return (
    <div className={classes.composer}>
      <div className={classes.head}>
        <SegmentedControl
          size="xs"
          aria-label={t('record.composer.kind')}
          data={kinds.map((key) => ({ value: key, label: t(`record.composer.${key}`) }))}
          value={kind}
          onChange={(key) => {
            const next = kinds.find((each) => each === key);
            if (next) lastKind.set(next);
            // whoever says what they write goes on to write it
            requestAnimationFrame(() => box.current?.focus());
          }}
        />
        <span className={classes.tools}>
          {kind !== 'email' && <Tool label={t('record.composer.text')} title={t('record.composer.textKey')} Sign={IconTemplate} onUse={() => signed.begin('/')} />}
          {kind !== 'email' && <Tool label={t('record.composer.name')} title={t('record.composer.nameKey')} Sign={IconAt} onUse={() => signed.begin('@')} />}
          {mayPromise && <Tool label={t('promise.add')} title={t('promise.addKey')} Sign={IconFlag} onUse={() => change({ promises: [...promises, newPromise('')] })} />}
          {body?.type === 'richText' && plain && <Tool label={t('richText.format')} title={t('richText.format')} Sign={IconTypography} onUse={() => change({ html: asHtml(draft.text) })} />}
        </span>
      </div>
      {kind === 'email' ? (
        <Suspense fallback={null}>
          <MailComposer key={about.id} about={about} place={about.id} />
        </Suspense>
      ) : formatted ? (
        // the group listens for what the editor lets through; it is no control itself
        // eslint-disable-next-line jsx-a11y/no-static-element-interactions
        <div onKeyDown={onKeyDown} className={classes.box}>
          <RichInput key={kind} signs={rich.signs} field={body} label={t('record.composer.place.note')} value={draft.html ?? ''} onChange={(html) => change({ html: html ?? '', text: wordsOf(html ?? '') })} autoFocus />
          {rich.list}
        </div>
      ) : (
        <div className={classes.box}>
          <GrowingBox
            ref={box}
            aria-label={t(`record.composer.place.${kind}`)}
            placeholder={t(`record.composer.place.${kind}`)}
            value={draft.text}
            {...marks.props}
            onKeyDown={(event) => (marks.onKey(event) ? event.stopPropagation() : onKeyDown(event))}
          />
          {marks.list}
        </div>
      )}
      {kind !== 'email' && (draft.named ?? []).length > 0 && <AwayNote people={stillNamed(draft.text, draft.named ?? []).map((one) => one.id)} />}
      {/* the group listens for what its inputs let through; it is no control itself */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div onKeyDown={onKeyDown} className={classes.promises}>
        <PromiseRows promises={promises} asksParty={party === null} onChange={(next) => change({ promises: next })} onLeave={() => box.current?.focus()} />
      </div>
      {((draft.text !== '' && kind !== 'email') || promises.length > 0 || kind === 'task') && (
        <div className={classes.foot}>
          {extra && Extra && (
            <div className={classes.extra}>
              <Extra field={extra} label={extra.label} value={extra.key === 'due' ? draft.due : draft.outcome} onChange={(value) => change({ [extra.key]: value ?? null })} />
            </div>
          )}
          <span className={`quiet ${classes.hint}`}>
            <kbd>Ctrl</kbd> <kbd>Enter</kbd>
          </span>
          <Button loading={saving} disabled={!whole} onClick={() => void save()}>
            {t(draft.text.trim() === '' && promises.length > 0 ? 'promise.save' : `record.composer.save.${kind}`)}
          </Button>
        </div>
      )}
    </div>
  );
}
