import { type ReactNode, useRef, useState } from 'react';
import type { RichPen, RichSigns } from '@/engine/field/richText/signs';
import type { Ref } from '@/engine/record/types';
import { begins, type Named, type Sign, typedAt } from './marks';
import { useOffers } from './useOffers';

interface Asked {
  /** All that is written, as words. */
  text: string;
  named: readonly Named[];
  about: Ref | null;
  onNamed: (named: Named[]) => void;
  /** A promise was begun by its sign, with what stands before it; absent where none may be made. */
  onPromise?: ((what: string) => void) | undefined;
}

interface Marks {
  /** For the editor. */
  signs: RichSigns;
  list: ReactNode;
  begin: (sign: Sign) => void;
}

/** Signs in an editor of formatted text: the same as in a plain box, by the paragraph one writes in. */
export function useRichMarks({ text, named, about, onNamed, onPromise }: Asked): Marks {
  const [before, setBefore] = useState('');
  const pen = useRef<RichPen | null>(null);
  const now = useRef('');
  /** What takes the place of a sign and its words; of nothing where somebody wrote on meanwhile. */
  const back = (words: string) => (now.current === before ? words.length + 1 : 0);
  const offers = useOffers({
    typed: typedAt(before, before.length), about, taken: new Set(named.filter((one) => text.includes(`@${one.name} `)).map((one) => one.id)),
    onName(colleague, typed) {
      pen.current?.put(back(typed.words), { text: `@${colleague.title} ` });
      onNamed([...named, { id: colleague.id, name: colleague.title }]);
    },
    onText: (filled, typed) => pen.current?.put(back(typed.words), { html: filled.body }),
  });
  const onCaret: RichSigns['onCaret'] = (here, itsPen, typed) => {
    pen.current = itsPen;
    if (here === null) return setBefore('');
    const grown = typed && here.length > now.current.length;
    now.current = here;
    if (grown && onPromise && begins('!', here, here.length)) {
      itsPen.put(1, { text: '' });
      return onPromise(here.slice(0, -1).trim());
    }
    offers.anew();
    if (!typedAt(here, here.length)) offers.forget();
    setBefore(here);
  };
  return {
    signs: { onCaret, onKey: (event) => offers.onKey(event, event.isComposing), active: offers.active },
    list: offers.list,
    begin: (sign) => pen.current?.put(0, { text: `${/(^|\s)$/.test(now.current) ? '' : ' '}${sign}` }),
  };
}
