import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { textOf } from '@/engine/field/registry';
import { useFind } from '@/engine/record/find';
import type { Value } from '@/engine/record/types';
import { fieldOf } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import css from './QuickCreate.module.css';

/** While the title is typed: the records that bear it already. */
export function Duplicates({ object, value }: { object: ObjectType; value: Value }) {
  const { t } = useTranslation();
  const field = fieldOf(object, object.title);
  const title = field && field.type !== 'relation' ? textOf(field, value).trim() : '';
  const [asked] = useDebouncedValue(title, 250);
  const { data = [] } = useFind(asked, [object.key], asked.length >= 3);
  if (asked.length < 3 || data.length === 0) return null;
  return (
    <div className={css.hint} role="status">
      <p>{t('create.duplicates', { count: data.length })}</p>
      <ul>
        {data.slice(0, 3).map((item) => (
          <li key={item.id}><Link to="/o/$object/$id" params={{ object: item.object, id: item.id }} target="_blank">{item.title}</Link>{item.subtitle && ` · ${item.subtitle}`}</li>
        ))}
      </ul>
    </div>
  );
}
