import { type ChangeEvent, type ComponentProps, type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react';
import { wordsOf } from '@/engine/field/richText/html';
import type { Ref } from '@/engine/record/types';
import { type Named, put, type Sign, type Typed, typedAt } from './marks';
import { useOffers } from './useOffers';

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

/** Signs in a box of plain text. */
export function useMarks({ box, text, named, about = null, headed = false, onWrite, onPut }: Asked): Marks {
  const [caret, setCaret] = useState(0);
  const offers = useOffers({
    typed: typedAt(text, caret), about, taken: new Set(named.filter((one) => text.includes(`@${one.name} `)).map((one) => one.id)),
    onName: (colleague, typed) => place(typed, `@${colleague.title} `, [...named, { id: colleague.id, name: colleague.title }]),
    onText(filled, typed) {
      const alone = headed && put(text, typed.from, caret, '').text.trim() === '';
      place(typed, [...(alone ? [filled.subject] : []), wordsOf(filled.body)].join('\n'), named);
    },
  });

  const go = (place: number) => {
    setCaret(place);
    offers.anew();
    requestAnimationFrame(() => {
      box.current?.focus();
      box.current?.setSelectionRange(place, place);
    });
  };
  const place = (typed: Typed, words: string, now: readonly Named[]) => {
    const written = box.current?.value ?? text;
    // whoever wrote on meanwhile keeps that, and has it where they are
    const next = written === text ? put(text, typed.from, caret, words) : put(written, box.current?.selectionStart ?? written.length, box.current?.selectionStart ?? written.length, words);
    onPut(next.text, [...now]);
    go(next.caret);
  };
  const write = (next: string, place: number) => {
    setCaret(place);
    offers.anew();
    if (!typedAt(next, place)) offers.forget();
    onWrite(next, place);
  };
  const begin = (sign: Sign) => {
    const here = box.current?.selectionStart ?? text.length;
    const next = put(text, here, here, `${here === 0 || /\s/.test(text[here - 1] ?? '') ? '' : ' '}${sign}`);
    write(next.text, next.caret);
    go(next.caret);
  };
  return {
    props: {
      ...(offers.active ? { role: 'combobox', 'aria-expanded': true, 'aria-haspopup': 'listbox', 'aria-autocomplete': 'list', 'aria-controls': offers.active.list, 'aria-activedescendant': offers.active.option } as const : {}),
      onChange: (event) => write(event.currentTarget.value, event.currentTarget.selectionStart),
      onSelect: (event) => setCaret(event.currentTarget.selectionStart),
      onBlur: () => setCaret(0),
    },
    onKey: (event) => offers.onKey(event, event.nativeEvent.isComposing),
    list: offers.list,
    begin,
  };
}
