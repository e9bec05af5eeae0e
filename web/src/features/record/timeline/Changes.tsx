import { IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { isEmptyValue } from '@/engine/field/registry';
import type { Value } from '@/engine/record/types';
import { fieldOf } from '@/engine/schema/catalog';
import type { Field, ObjectType } from '@/engine/schema/types';
import { FieldValue } from '@/engine/view/FieldValue';
import classes from './Timeline.module.css';

/** What fields were and what they became; fields this reader may not see are not among them. */
export function Changes({ object, changes }: { object: ObjectType; changes: [string, Value, Value][] }) {
  const { t } = useTranslation();
  return (
    <ul className={classes.changes}>
      {changes.map(([key, old, now]) => {
        const field = fieldOf(object, key);
        return field ? (
          <li key={key}>
            <span className="quiet">{field.label}</span> <Side field={field} value={old} />
            <IconArrowRight size={14} stroke={1.5} aria-label={t('record.timeline.became')} role="img" />
            <Side field={field} value={now} />
          </li>
        ) : null;
      })}
    </ul>
  );
}

function Side({ field, value }: { field: Field; value: Value }) {
  const { t } = useTranslation();
  if (isEmptyValue(value)) return <span className="quiet">{t('record.timeline.nothing')}</span>;
  return (
    <span className={classes.side}>
      <FieldValue field={field} value={value} />
    </span>
  );
}
