import { useDebouncedValue } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Value } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { useAlike } from './alike';
import css from './QuickCreate.module.css';

/** While a record is typed: those that are there already and resemble it, and by what. */
export function Duplicates({ object, values }: { object: ObjectType; values: Record<string, Value> }) {
  const { t, i18n } = useTranslation();
  const [asked] = useDebouncedValue(values, 300);
  const { data = [] } = useAlike(object.key, asked);
  if (data.length === 0) return null;
  const list = new Intl.ListFormat(i18n.language, { type: 'conjunction' });
  return (
    <div className={css.hint} role="status">
      <p>{t('create.duplicates', { count: data.length })}</p>
      <ul>
        {data.slice(0, 3).map((item) => (
          <li key={item.id}>
            <Link to="/o/$object/$id" params={{ object: item.object, id: item.id }} target="_blank">{item.title}</Link> · {list.format(item.by.map((sign) => t(`create.alike.${sign}`)))}
          </li>
        ))}
      </ul>
    </div>
  );
}
