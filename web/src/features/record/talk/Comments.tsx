import { Button, Skeleton, Textarea, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import { useFind } from '@/engine/record/find';
import { usePage } from '@/engine/record/page';
import type { Ref } from '@/engine/record/types';
import { useObject } from '@/engine/schema/catalog';
import { formatInstant, formatRelative } from '@/lib/format/dates';
import { uuidv7 } from '@/lib/ids';
import { AwayNote } from '@/engine/view/absence/AwayNote';
import { ErrorState } from '@/ui/ErrorState';
import { Initials } from '@/ui/Initials';
import css from './Talk.module.css';
import { type Named, stillNamed, typedName, withName } from './mentions';

/** Talk among ourselves about this record; an @ names somebody, who then hears of it. */
export function Comments({ object, id }: { object: string; id: string }) {
  const { t } = useTranslation();
  const comment = useObject('comment');
  const page = usePage('comment', { fields: ['body', 'createdBy', 'createdAt'], filter: { field: 'about', op: 'is', value: id }, sort: [{ field: 'createdAt', desc: true }], limit: 50 }, comment !== undefined);
  const comments = page.data?.pages.flatMap((one) => one.items) ?? [];
  if (page.isError && !page.data) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />;
  return (
    <section aria-label={comment?.plural}>
      {comment?.may.create && <Write object={object} id={id} />}
      {page.isPending && <Skeleton height={80} />}
      {page.data && comments.length === 0 && <p className="quiet">{t('talk.none')}</p>}
      <ol className={css.list}>
        {comments.map((one) => {
          const who = one['createdBy'] as Ref | null | undefined;
          return (
            <li key={one.id} className={css.comment}>
              <Initials id={who?.id ?? one.id} name={who?.title ?? ''} size={24} />
              <div className={css.words}>
                <p className={css.top}><span className={css.who}>{who?.title ?? t('record.timeline.somebody')}</span> <time className="quiet" dateTime={String(one['createdAt'])} title={formatInstant(String(one['createdAt']))}>{formatRelative(String(one['createdAt']))}</time></p>
                <p className={css.text}>{String(one['body'] ?? '')}</p>
              </div>
            </li>
          );
        })}
      </ol>
      {page.hasNextPage && <Button variant="subtle" color="gray" loading={page.isFetchingNextPage} onClick={() => void page.fetchNextPage()}>{t('record.timeline.older')}</Button>}
    </section>
  );
}

function Write({ object, id }: { object: string; id: string }) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const [cursor, setCursor] = useState(0);
  const [named, setNamed] = useState<Named[]>([]);
  const [at, setAt] = useState(0);
  const [saving, setSaving] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const typed = typedName(text, cursor);
  const found = useFind(typed ?? '', ['user'], typed !== undefined);
  const people = typed ? (found.data ?? []).slice(0, 6).filter((one) => !named.some((other) => text.includes(`@${other.name} `) && other.id === one.id)) : [];
  const chosen = people[Math.min(at, people.length - 1)];
  const pick = (who: { id: string; title: string }) => {
    const next = withName(text, cursor, who.title);
    setText(next.text);
    setCursor(next.cursor);
    setNamed([...named, { id: who.id, name: who.title }]);
    setAt(0);
    box.current?.focus();
    requestAnimationFrame(() => box.current?.setSelectionRange(next.cursor, next.cursor));
  };
  const save = async () => {
    if (text.trim() === '' || saving) return;
    setSaving(true);
    const mentions = stillNamed(text, named).map((one) => ({ who: one.id }));
    const answer = await run([{ do: 'create', object: 'comment', id: uuidv7(), fields: { about: { object, id }, body: text.trim(), mentions } }], { done: t('talk.said') }).catch(() => null);
    setSaving(false);
    if (answer?.outcomes[0]?.status === 'saved') {
      setText('');
      setNamed([]);
    }
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void save();
    } else if (chosen && (event.key === 'Enter' || event.key === 'Tab')) {
      event.preventDefault();
      pick(chosen);
    } else if (chosen && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault();
      setAt((people.indexOf(chosen) + (event.key === 'ArrowDown' ? 1 : people.length - 1)) % people.length);
    } else if (chosen && event.key === 'Escape') {
      event.preventDefault();
      setCursor(0);
    }
  };
  return (
    <div className={css.write}>
      <Textarea
        ref={box}
        aria-label={t('talk.place')}
        placeholder={t('talk.place')}
        autosize
        minRows={2}
        value={text}
        role={chosen ? 'combobox' : undefined}
        aria-expanded={chosen ? true : undefined}
        aria-controls={chosen ? listId : undefined}
        aria-activedescendant={chosen ? `${listId}-${chosen.id}` : undefined}
        onChange={(event) => { setText(event.currentTarget.value); setCursor(event.currentTarget.selectionStart); }}
        onKeyDown={onKeyDown}
      />
      {chosen && (
        <div className={css.people} role="listbox" id={listId} aria-label={t('talk.people')}>
          {people.map((one) => (
            <UnstyledButton key={one.id} id={`${listId}-${one.id}`} role="option" aria-selected={one === chosen} tabIndex={-1} className={css.person} onMouseDown={(event) => event.preventDefault()} onClick={() => pick(one)}>
              <Initials id={one.id} name={one.title} size={20} /> {one.title}
            </UnstyledButton>
          ))}
        </div>
      )}
      {named.length > 0 && <AwayNote people={stillNamed(text, named).map((one) => one.id)} />}
      {text !== '' && <div className={css.foot}><span className="quiet"><kbd>Ctrl</kbd> <kbd>Enter</kbd></span><Button loading={saving} onClick={() => void save()}>{t('talk.say')}</Button></div>}
    </div>
  );
}
