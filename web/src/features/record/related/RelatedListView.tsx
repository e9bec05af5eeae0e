import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { textOf } from '@/engine/field/registry';
import { useGroups } from '@/engine/record/groups';
import { usePage } from '@/engine/record/page';
import type { Filter, RecordData, Ref } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { startCreating } from '@/engine/view/creating';
import { FieldValue } from '@/engine/view/FieldValue';
import { titleOf } from '@/engine/view/titleOf';
import { formatDecimal } from '@/lib/format/numbers';
import type { Related } from './relatedOf';
import classes from './RelatedLists.module.css';

const SHOWN = 5;

/** The first records of one list, how many there are, and a way to add one. */
export function RelatedListView({ related, record }: { related: Related; record: RecordData }) {
  const { t } = useTranslation();
  const { list, object, name, details } = related;
  const home = useObject(record.object);
  const owner = home ? titleOf(home, record) : '';
  const filter: Filter = { field: list.field, op: 'is', value: record.id };
  const page = usePage(object.key, { fields: [name.key, ...details.map((field) => field.key)], filter, sort: object.defaultSort, limit: SHOWN });
  const count = useGroups(object.key, { filter, by: [], measures: [{ key: 'n', kind: 'count' }] });
  const items = page.data?.pages[0]?.items ?? [];
  const total = Number(count.data?.groups[0]?.measures['n'] ?? items.length);
  // what nobody adds by hand and is not there, needs no heading
  const given = fieldOf(object, list.field)?.readOnly ?? false;
  if ((given || related.rare) && items.length === 0) return null;
  const id = `related-${list.object}-${list.field}`;
  return (
    <section aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id}>
          {list.label} <span className={classes.count}>{formatDecimal(total)}</span>
        </h2>
        {object.may.create && !given && (
          <ActionIcon aria-label={t('record.add', { object: object.label })} onClick={() => startCreating(object.key, { [list.field]: { object: record.object, id: record.id, title: owner } })}>
            <IconPlus size={16} stroke={1.5} />
          </ActionIcon>
        )}
      </header>
      {items.length === 0 && !page.isPending && <p className={classes.empty}>{t('record.relatedEmpty')}</p>}
      <ul className={classes.list}>
        {items.map((item) => (
          <li key={item.id}>
            <RowLink related={related} item={item} />
            <span className={classes.details}>
              {details.map((field) =>
                item[field.key] == null ? null : (
                  <span key={field.key}>
                    <FieldValue field={field} value={item[field.key]} record={item} />
                  </span>
                ),
              )}
            </span>
          </li>
        ))}
      </ul>
      {total > items.length && items.length > 0 && (
        <Link to="/o/$object" params={{ object: object.key }} search={{ filter }} className={classes.all}>
          {t('record.all', { count: total })}
        </Link>
      )}
    </section>
  );
}

/** A link's row opens the record at its other end; any other row opens itself. */
function RowLink({ related, item }: { related: Related; item: RecordData }) {
  const value = item[related.name.key];
  const end = related.object.link ? (value as Ref | null) : null;
  const to = end ?? { object: item.object, id: item.id };
  return (
    <Link to="/o/$object/$id" params={{ object: to.object, id: to.id }} className={classes.name}>
      {textOf(related.name, value) || related.object.label}
    </Link>
  );
}
