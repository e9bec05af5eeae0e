import { Checkbox, Skeleton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { ErrorState } from '@/ui/ErrorState';
import { useMentions, type Mention } from './api';
import css from './Mentions.module.css';

interface Props {
  object: string;
  id: string;
  chosen: readonly Mention[];
  onChange: (chosen: readonly Mention[]) => void;
}

/** Texts about others that name the person: whoever erases decides in which of them the name gives way. */
export function Mentions({ object, id, chosen, onChange }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const found = useMentions(object, id);
  if (found.isPending) return <Skeleton height={48} />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.length === 0) return <p>{t('privacy.noMentions')}</p>;
  const all = chosen.length === found.data.length;
  const has = (one: Mention) => chosen.some((each) => each.id === one.id);
  return (
    <fieldset className={css.mentions}>
      <legend>{t('privacy.mentions')}</legend>
      <Checkbox label={t('privacy.allMentions')} checked={all} indeterminate={!all && chosen.length > 0} onChange={() => onChange(all ? [] : found.data)} />
      <ul>
        {found.data.map((one) => (
          <li key={one.id}>
            <Checkbox
              checked={has(one)}
              onChange={() => onChange(has(one) ? chosen.filter((each) => each.id !== one.id) : [...chosen, one])}
              label={`${objectOf(catalog, one.object)?.label ?? one.object}: ${one.title}`}
              {...(one.excerpt === one.title ? {} : { description: one.excerpt })}
            />
            <Link to="/o/$object/$id" params={{ object: one.object, id: one.id }} target="_blank">{t('privacy.openMention')}</Link>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
