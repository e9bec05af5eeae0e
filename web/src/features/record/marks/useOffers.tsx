import { type ReactNode, useId, useState } from 'react';
import type { Ref } from '@/engine/record/types';
import { messageOf } from '@/lib/api/problem';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { notify } from '@/ui/notify';
import { fill, type Filled } from '../mail/templates';
import { ChoiceList } from './ChoiceList';
import css from './Marks.module.css';
import type { Typed } from './marks';
import { type Choice, useChoices } from './useChoices';

interface Asked {
  typed: Typed | null;
  /** Whose texts / offers, with its values in them; without one none are. */
  about: Ref | null;
  /** Colleagues who are named already. */
  taken: ReadonlySet<string>;
  onName: (colleague: Choice, typed: Typed) => void;
  onText: (filled: Filled, typed: Typed) => void;
}

/** What a key has to say, in whichever box it was pressed. */
interface Key {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  preventDefault: () => void;
}

interface Offers {
  /** Answers whether the key was for the list. */
  onKey: (event: Key, composing: boolean) => boolean;
  /** What is offered just now, to stand below the box. */
  list: ReactNode;
  /** Which list is offered, and which of it is meant. */
  active: { list: string; option: string } | null;
  /** Something else is typed: begin at the first. */
  anew: () => void;
  /** What was left by Esc may be offered again. */
  forget: () => void;
}

/** What a sign offers, wherever it is typed: a list gone through with the arrows, taken with Enter or Tab, left with Esc. */
export function useOffers({ typed: found, about, taken, onName, onText }: Asked): Offers {
  const { t } = useTranslation();
  const id = useId();
  const [at, setAt] = useState(0);
  const [left, setLeft] = useState(-1);
  const typed = found && found.from !== left && (found.sign === '@' || about) ? found : null;
  const { choices, known } = useChoices(typed, about, taken);
  const offered = typed ? choices : [];
  const chosen = offered[Math.min(at, offered.length - 1)];

  const bringIn = async (choice: Choice) => {
    if (!typed || !about) return;
    setLeft(typed.from);
    try {
      const filled = await fill(choice.id, about);
      onText(filled, typed);
      if (filled.empty.length > 0) notify.bad(t('mail.emptyGaps', { gaps: filled.empty.join(', ') }));
    } catch (failure) {
      notify.bad(messageOf(failure));
    }
  };
  const pick = (choice: Choice) => {
    if (typed?.sign === '@') onName(choice, typed);
    else void bringIn(choice);
  };
  const onKey = (event: Key, composing: boolean) => {
    if (!chosen || composing || event.ctrlKey || event.metaKey) return false;
    if (event.key === 'Enter' || event.key === 'Tab') pick(chosen);
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') setAt((offered.indexOf(chosen) + (event.key === 'ArrowDown' ? 1 : offered.length - 1)) % offered.length);
    else if (event.key === 'Escape') setLeft(typed?.from ?? -1);
    else return false;
    event.preventDefault();
    return true;
  };
  // nothing is offered yet, and why
  const none = typed?.sign === '/' && typed.words === '' && known && offered.length === 0;
  return {
    onKey,
    active: chosen ? { list: id, option: `${id}-${chosen.id}` } : null,
    anew: () => setAt(0),
    forget: () => setLeft(-1),
    list: typed && chosen ? <ChoiceList id={id} label={t(typed.sign === '@' ? 'talk.people' : 'mail.templates')} choices={offered} chosen={chosen} people={typed.sign === '@'} onPick={pick} /> : none ? <div className={css.list}><p role="status" className={`quiet ${css.none}`}>{t('record.composer.noTexts')}</p></div> : null,
  };
}
