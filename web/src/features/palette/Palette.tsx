import { Modal } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useId, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type SearchAnswer, useSearch } from '@/engine/record/search';
import css from './Palette.module.css';
import { useEntries } from './useEntries';

interface Props {
  onClose: () => void;
  onHelp: () => void;
}

/** ⌘K: any record, page or action by a few of its letters. */
export default function Palette({ onClose, onHelp }: Props) {
  const { t } = useTranslation();
  const id = useId();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const [asked] = useDebouncedValue(text, 120);
  const found = useSearch(asked);
  const entries = useEntries(text, text.trim() ? (found.data?.groups ?? []).flatMap((group) => group.items) : [], { onHelp });
  const nothing = !found.isFetching && asked === text && found.data?.groups.length === 0;
  const active = Math.min(at, entries.length - 1);
  const take = (index: number) => {
    const entry = entries[index];
    if (!entry) return;
    onClose();
    entry.run();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) setAt((active + step + entries.length) % Math.max(1, entries.length));
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) take(active);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root opened onClose={onClose} padding={0} size={560} yOffset="10vh" zIndex={1000} transitionProps={{ duration: 0 }}>
      <Modal.Overlay backgroundOpacity={0.25} />
      <Modal.Content aria-label={t('shortcut.palette')}>
      <input
        className={css.input}
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
        placeholder={t('palette.placeholder')}
        aria-label={t('palette.placeholder')}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={entries[active] ? `${id}-${active}` : undefined}
        autoComplete="off"
        autoFocus
        data-autofocus
      />
      <div id={`${id}-list`} role="listbox" aria-label={t('palette.results')} className={css.list}>
        {entries.map((entry, index) => (
          // the keys are the input's: the option itself never has the focus
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div key={entry.id} id={`${id}-${index}`} role="option" aria-selected={index === active} className={css.option} onClick={() => take(index)} onMouseMove={() => setAt(index)}
            ref={index === active ? (node) => node?.scrollIntoView({ block: 'nearest' }) : undefined}>
            <span className={css.icon} aria-hidden>{entry.icon}</span>
            <span className={css.words}>
              <span className="ellipsis">{entry.shown ?? entry.label}</span>
              {entry.detail && <span className={`ellipsis ${css.detail}`}>{entry.detail}</span>}
            </span>
            {entry.hint && <span className={css.hint}>{entry.hint}</span>}
          </div>
        ))}
      </div>
      {text.trim() !== '' && <Said found={found.data} failed={found.isError} none={nothing ? text.trim() : undefined} />}
      </Modal.Content>
    </Modal.Root>
  );
}

/** Below the list: what was taken for what was typed, that there is nothing, or that search does not answer. */
function Said({ found, failed, none }: { found: SearchAnswer | undefined; failed: boolean; none: string | undefined }) {
  const { t } = useTranslation();
  const [correction] = found?.corrections ?? [];
  const says = failed ? t('palette.failed') : none !== undefined ? t('palette.none', { text: none }) : correction ? t('palette.taken', { ...correction }) : '';
  return <p className={css.said} role="status">{says}</p>;
}
