import { Checkbox } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { RichView } from '@/engine/field/richText/RichView';
import { SERVED } from '@/engine/purpose/serving';
import { run } from '@/engine/record/execute';
import type { TimelineItem } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { FieldValue } from '@/engine/view/FieldValue';
import classes from './Timeline.module.css';

/** What a note, a call or a task says; a task is ticked off right here. */
export function ActivityBody({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const object = useObject(item.kind);
  const text = (key: string) => (typeof item.data[key] === 'string' ? (item.data[key] as string) : '');
  const subject = text('subject');
  const body = text('body') || text('description');
  const done = item.data['status'] === 'done';
  const tick = () =>
    void run([{ do: 'update', object: 'task', id: item.record.id, fields: { status: { was: item.data['status'] ?? null, becomes: done ? 'open' : 'done' } } }], {
      done: t(done ? 'record.timeline.reopened' : 'record.timeline.ticked', { subject }),
    });
  const details = (item.kind === 'task' ? ['due', 'priority', 'assignee', SERVED] : item.kind === 'interaction' ? ['outcome', 'duration', 'sentiment'] : []).flatMap((key) => fieldOf(object, key) ?? []);
  return (
    <>
      {item.kind === 'task' ? (
        <Checkbox checked={done} onChange={tick} label={subject} className={classes.task} data-done={done || undefined} />
      ) : (
        subject && <p className={classes.subject}>{subject}</p>
      )}
      {body && (fieldOf(object, 'body')?.type === 'richText' ? <RichView html={body} /> : <p className={classes.text}>{body}</p>)}
      {details.some((field) => item.data[field.key] != null) && (
        <p className={classes.details}>
          {details.map((field) =>
            item.data[field.key] == null ? null : (
              <span key={field.key}>
                {field.label}: <FieldValue field={field} value={item.data[field.key]} />
              </span>
            ),
          )}
        </p>
      )}
    </>
  );
}
