import { IconBulb, IconCheckbox, IconFlag, IconMail, IconMessage, IconNote, IconPencil, IconPhone, IconTrash, IconUsers, type Icon } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { RecordData, TimelineItem, Value } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { RefLink } from '@/engine/view/RefLink';
import { titleOf } from '@/engine/view/titleOf';
import { formatInstant, formatRelative } from '@/lib/format/dates';
import { ActivityBody } from './ActivityBody';
import { Changes } from './Changes';
import { Conversation } from './Conversation';
import { PinButton } from './PinButton';
import { PromiseBody } from './PromiseBody';
import { netChanges, type Fold } from './foldChanges';
import classes from './Timeline.module.css';

/** One entry: who, when, and what was said, done or changed. */
export function TimelineEntry({ object, fold }: { object: ObjectType; fold: Fold }) {
  const { t } = useTranslation();
  const [item] = fold.items;
  const other = useObject(item?.record.object ?? '');
  if (!item) return null;
  const Sign = signOf(item);
  const who = item.actor ? (item.actor.title ?? t('record.timeline.somebody')) : t('record.timeline.workspace');
  return (
    <li className={classes.entry} data-kind={item.kind}>
      <span className={classes.sign} aria-hidden>
        <Sign size={16} stroke={1.5} />
      </span>
      <div className={classes.body}>
        <p className={classes.top}>
          <span>
            <span className={classes.who}>{who}</span>{item.for && <> {t('absence.for', { name: item.for.title ?? '' })}</>} <span className="quiet">{didOf(item) === 'added' ? t('record.timeline.did.added', { object: other?.label ?? item.kind }) : t(item.kind === 'change' ? `record.history.${String(item.data['kind'] ?? 'updated')}` : `record.timeline.did.${didOf(item)}`)}</span>
          </span>
          <time className={classes.when} dateTime={item.at} title={formatInstant(item.at)}>
            {formatRelative(item.at)}
          </time>
          {item.kind === 'note' && <PinButton id={item.record.id} pinned={item.data['pinned'] === true} />}
        </p>
        {item.kind === 'change' ? <ChangeFold object={other ?? object} fold={fold} /> : item.kind === 'promise' ? <PromiseBody item={item} /> : item.kind === 'email' ? <Conversation mails={fold.items} /> : isWritten(item) ? <ActivityBody item={item} /> : other && <RefLink to={{ ...item.record, title: titleOf(other, item.data as RecordData) }} />}
      </div>
    </li>
  );
}

/** One change shows itself; several say how many and by whom, and open on a click. */
function ChangeFold({ object, fold }: { object: ObjectType; fold: Fold }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [item] = fold.items;
  if (!item) return null;
  if (item.data['kind'] !== 'updated') return null;
  const changes = told(object, netChanges(fold.items) as [string, Value, Value][]);
  if (changes.length <= 2) return <Changes object={object} changes={changes} />;
  return (
    <>
      <button type="button" className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('record.timeline.changes', { count: changes.length, who: item.actor?.title ?? t('record.timeline.somebody') })}
      </button>
      {open && <Changes object={object} changes={changes} />}
    </>
  );
}

/** What somebody wrote; what the system keeps beside it (since when, computed from what) is told where nothing else is. */
function told(object: ObjectType, changes: [string, Value, Value][]): [string, Value, Value][] {
  const written = changes.filter(([key]) => !fieldOf(object, key)?.readOnly);
  return written.length > 0 ? written : changes;
}

function didOf(item: TimelineItem): string {
  if (item.kind === 'interaction') return item.data['channel'] === 'call' ? 'call' : 'interaction';
  if (item.kind === 'promise') return item.data['promisedBy'] === 'them' ? 'promisedByThem' : 'promise';
  if (item.kind === 'email') return item.data['direction'] === 'in' ? 'mailIn' : item.data['status'] === 'draft' ? 'mailDraft' : 'mailOut';
  return item.kind === 'note' || item.kind === 'task' || item.kind === 'change' ? item.kind : 'added';
}

/** What is read right here; of anything else the title leads to it. */
const isWritten = (item: TimelineItem) => ['note', 'task', 'interaction', 'comment'].includes(item.kind);

function signOf(item: TimelineItem): Icon {
  if (item.kind === 'note') return IconNote;
  if (item.kind === 'task') return IconCheckbox;
  if (item.kind === 'email') return IconMail;
  if (item.kind === 'promise') return IconFlag;
  if (item.kind === 'need') return IconBulb;
  if (item.kind === 'change') return item.data['kind'] === 'deleted' ? IconTrash : IconPencil;
  switch (item.data['channel']) {
    case 'call':
      return IconPhone;
    case 'email':
    case 'letter':
      return IconMail;
    case 'meeting':
    case 'visit':
      return IconUsers;
    default:
      return IconMessage;
  }
}
