import { type ChangeEvent, type ComponentProps, type KeyboardEvent, type ReactNode, type RefObject, useId, useState } from 'react';
import { wordsOf } from '@/engine/field/richText/html';
import type { Ref } from '@/engine/record/types';
import { messageOf } from '@/lib/api/problem';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { notify } from '@/ui/notify';
import { fill } from '../mail/templates';
import { ChoiceList } from './ChoiceList';
import css from './Marks.module.css';
import { type Named, put, type Sign, typedAt } from './marks';
import { type Choice, useChoices } from './useChoices';

interface Asked {
  box: RefObject<HTMLTextAreaElement | null>;
  text: string;
  named: readonly Named[];
  /** Whose texts / offers, with its values in them; without one none are. */
  about?: Ref | null;
  /** Whether the first line is a subject: a text brings its own. */
  headed?: boolean;
  /** Something was typed, up to there. */
  onWrite: (text: string, caret: number) => void;
  /** Something was chosen. */
  onPut: (text: string, named: Named[]) => void;
}

interface Marks {
  /** For the box itself. */
  props: Pick<ComponentProps<'textarea'>, 'role' | 'onSelect' | 'onBlur' | 'aria-expanded' | 'aria-haspopup' | 'aria-autocomplete' | 'aria-controls' | 'aria-activedescendant'> & { onChange: (event: ChangeEvent<HTMLTextAreaElement>) => void };
  /** Answers whether the key was for the list. */
  onKey: (event: KeyboardEvent) => boolean;
  /** What is offered just now, to stand below the box. */
  list: ReactNode;
  /** As if the sign had been typed: for whoever points. */
  begin: (sign: Sign) => void;
}

/** The one way in which a sign typed in a box offers something: a list below it, gone through with the arrows, taken with Enter or Tab, left with Esc. */
export function useMarks({ box, text, named, about = null, headed = false, onWrite, onPut }: Asked): Marks {
  const { t } = useTranslation();
  const id = useId();
  const [caret, setCaret] = useState(0);
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState(-1);
  const found = typedAt(text, caret);
  const typed = found && found.from !== left && (found.sign === '@' || about) ? found : null;
  const { choices, known } = useChoices(typed, about, new Set(named.filter((one) => text.includes(`@${one.name} `)).map((one) => one.id)));
  const offered = typed ? choices : [];
  const chosen = offered[Math.min(at, offered.length - 1)];

  const go = (place: number) => {
    setCaret(place);
    setAt(0);
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(place, place);
    });
  };
  const place = (words: string, now: readonly Named[]) => {
    if (!typed) return;
    const written = box.current?.value ?? text;
    // whoever wrote on meanwhile keeps that, and has it where they are
    const next = written === text ? put(text, typed.from, caret, words) : put(written, box.current?.selectionStart ?? written.length, box.current?.selectionStart ?? written.length, words);
    onPut(next.text, [...now]);
    go(next.caret);
  };
  const bringIn = async (choice: Choice) => {
    if (!typed || !about) return;
    setLeft(typed.from);
    try {
      const filled = await fill(choice.id, about);
      const alone = headed && put(text, typed.from, caret, '').text.trim() === '';
      place([...(alone ? [filled.subject] : []), wordsOf(filled.body)].join('\n'), named);
      if (filled.empty.length > 0) notify.bad(t('mail.emptyGaps', { gaps: filled.empty.join(', ') }));
    } catch (failure) {
      notify.bad(messageOf(failure));
    }
  };
  const pick = (choice: Choice) => (typed?.sign === '@' ? place(`@${choice.title} `, [...named, { id: choice.id, name: choice.title }]) : void bringIn(choice));
  const write = (next: string, place: number) => {
    setCaret(place);
    setAt(0);
    if (!typedAt(next, place)) setLeft(-1);
    onWrite(next, place);
  };

  const onKey = (event: KeyboardEvent) => {
    if (!chosen || event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'Enter' || event.key === 'Tab') pick(chosen);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setAt((offered.indexOf(chosen) + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
    else if (event.key === 'Escape') setLeft(typed?.from ?? -1);
    else return false;
    event.preventDefault();
    return true;
  };
  const begin = (sign: Sign) => {
    const here = box.current?.selectionStart ?? text.length;
    const next = put(text, here, here, `${here === 0 || /\s/.test(text[here - 1] ?? '') ? '' : ' '}${sign}`);
    write(next.text, next.caret);
    go(next.caret);
  };
  // nothing is offered yet, and why
  const none = typed?.sign === '/' && typed.words === '' && known && offered.length === 0;
  return {
    props: {
      ...(chosen ? { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox', 'aria-autocomplete': 'list', 'aria-controls': id, 'aria-activedescendant': `${id}-${chosen.id}` } as const : {}),
      onChange: (event) => write(event.currentTarget.value, event.currentTarget.selectionStart),
      onSelect: (event) => setCaret(event.currentTarget.selectionStart),
      onBlur: () => setCaret(0),
    },
    onKey,
    list: typed && chosen ? <ChoiceList id={id} label={t(typed.sign === '@' ? 'talk.people' : 'mail.templates')} choices={offered} chosen={chosen} people={typed.sign === '@'} onPick={pick} /> : none ? <div className={css.list}><p role="status" className={`quiet ${css.none}`}>{t('record.composer.noTexts')}</p></div> : null,
    begin,
  };
}
