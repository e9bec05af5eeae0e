import { Button, Skeleton } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import { usePage } from '@/engine/record/page';
import type { Ref } from '@/engine/record/types';
import { useObject } from '@/engine/schema/catalog';
import { formatInstant, formatRelative } from '@/lib/format/dates';
import { uuidv7 } from '@/lib/ids';
import { AwayNote } from '@/engine/view/absence/AwayNote';
import { ErrorState } from '@/ui/ErrorState';
import { GrowingBox } from '@/ui/GrowingBox';
import { Initials } from '@/ui/Initials';
import { type Named, stillNamed } from '../marks/marks';
import { useMarks } from '../marks/useMarks';
import css from './Talk.module.css';

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
  const [named, setNamed] = useState<Named[]>([]);
  const [saving, setSaving] = useState(false);
  const box = useRef<HTMLTextAreaElement>(null);
  const marks = useMarks({ box, text, named, onWrite: setText, onPut: (next, names) => { setText(next); setNamed(names); } });
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
    } else marks.onKey(event);
  };
  return (
    <div className={css.write}>
      <GrowingBox ref={box} aria-label={t('talk.place')} placeholder={t('talk.place')} value={text} {...marks.props} onKeyDown={onKeyDown} />
      {marks.list}
      {named.length > 0 && <AwayNote people={stillNamed(text, named).map((one) => one.id)} />}
      {text !== '' && <div className={css.foot}><span className="quiet"><kbd>Ctrl</kbd> <kbd>Enter</kbd></span><Button loading={saving} onClick={() => void save()}>{t('talk.say')}</Button></div>}
    </div>
  );
}
