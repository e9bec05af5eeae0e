import { Checkbox } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import type { TimelineItem } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { FieldValue } from '@/engine/view/FieldValue';
import { today } from '@/lib/format/dates';
import classes from './Timeline.module.css';

/** What was promised, ticked off right here, with what became of it; an open one beyond its day says so. */
export function PromiseBody({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const object = useObject('promise');
  const what = String(item.data['what'] ?? '');
  const state = item.data['state'];
  const due = item.data['due'];
  const open = state === 'open';
  const tick = () =>
    void run([{ do: 'update', object: 'promise', id: item.record.id, fields: { state: { was: state ?? null, becomes: open ? 'kept' : 'open' } } }], { done: t(open ? 'promise.kept' : 'promise.reopened', { what }) }).catch(() => null);
  return (
    <>
      <Checkbox checked={state === 'kept' || state === 'keptLate'} onChange={tick} label={what} className={classes.task} />
      <p className={classes.details}>
        {['promisedBy', 'due', 'state', 'responsible'].map((key) => {
          const field = fieldOf(object, key);
          return field && item.data[key] != null ? (
            <span key={key}>
              {field.label}: <FieldValue field={field} value={item.data[key]} />
            </span>
          ) : null;
        })}
        {open && typeof due === 'string' && due < today() && <strong className={classes.late}>{t('promise.late')}</strong>}
      </p>
    </>
  );
}
