import { Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { textOf } from '@/engine/field/registry';
import type { Value } from '@/engine/record/types';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { formatDate, formatInstant } from '@/lib/format/dates';
import { formatDecimal } from '@/lib/format/numbers';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { ErrorState } from '@/ui/ErrorState';
import { useDryRun, type Rule } from './api';
import css from './Retention.module.css';

/** What a rule would take if it ran now, and what stays although its time has come. */
export function Found({ rule }: { rule: Rule }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const found = useDryRun(rule, true);
  if (found.isPending) return <Skeleton height={80} />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const { due, kept, more, items, staying } = found.data;
  const object = objectOf(catalog, rule.objectType);
  return (
    <div className={css.found} role="status">
      <strong>{t(more ? 'retention.dueMore' : 'retention.due', { count: due, number: formatDecimal(due) })}</strong>
      <ul>
        {items.map((one) => (
          <li key={one.id}>
            <Link to="/o/$object/$id" params={{ object: one.object, id: one.id }}>{nameOf(object, one.title) || one.id}</Link>
            <span className="quiet">{one.since.includes('T') ? formatInstant(one.since) : one.since && formatDate(one.since)}</span>
          </li>
        ))}
        {due > items.length && <li className="quiet">{t('retention.others', { number: formatDecimal(due - items.length) })}</li>}
      </ul>
      {Object.keys(kept).length > 0 && <strong>{t('retention.kept')}</strong>}
      {Object.keys(kept).length > 0 && (
        <ul>
          {Object.entries(kept).map(([reason, count]) => <li key={reason} className="quiet">{t(`retention.reason.${reason}`)}: {formatDecimal(count)}</li>)}
          {staying.slice(0, 20).map((one) => (
            <li key={one.id}>
              <Link to="/o/$object/$id" params={{ object: one.object, id: one.id }}>{nameOf(object, one.title) || one.id}</Link>
              <span className="quiet">{t(`retention.reason.${one.reason}`)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function nameOf(object: ObjectType | undefined, title: Value): string {
  const field = object?.fields.find((each) => each.key === object.title);
  return field ? textOf(field, title) : '';
}
