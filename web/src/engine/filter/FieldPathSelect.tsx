import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { objectOf, useCatalog } from '../schema/catalog';
import type { Catalog, Field, ObjectType } from '../schema/types';

interface Props {
  object: ObjectType;
  value: string | null;
  onChange: (path: string) => void;
  label: string;
  /** Which fields may be chosen. */
  accept: (field: Field) => boolean;
  /** Fields of the records it points to as well. */
  hops?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
}

interface Choices {
  group: string;
  items: { value: string; label: string }[];
}

function choices(catalog: Catalog, object: ObjectType, accept: (field: Field) => boolean, hops: boolean): Choices[] {
  const near = { group: object.label, items: object.fields.filter(accept).map((field) => ({ value: field.key, label: field.label })) };
  if (!hops) return [near];
  const far = object.fields
    .filter((field) => (field.type === 'relation' || field.type === 'user') && (field.targets?.length ?? (field.type === 'user' ? 1 : 0)) === 1)
    .map((field) => {
      const target = objectOf(catalog, field.targets?.[0] ?? 'user');
      return {
        group: field.label,
        items: (target?.fields ?? []).filter((each) => !each.system && accept(each)).map((each) => ({ value: `${field.key}.${each.key}`, label: `${field.label} › ${each.label}` })),
      };
    });
  return [near, ...far.filter((each) => each.items.length > 0)];
}

/** A field by its name, over one relation where that is asked for. */
export function FieldPathSelect({ object, value, onChange, label, accept, hops = false, autoFocus, placeholder }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  return (
    <Select
      aria-label={label}
      placeholder={placeholder ?? t('filter.field')}
      data={choices(catalog, object, accept, hops)}
      value={value}
      searchable
      allowDeselect={false}
      {...(autoFocus ? { autoFocus, 'data-autofocus': true } : {})}
      nothingFoundMessage={t('field.noMatch')}
      onChange={(path) => path && onChange(path)}
    />
  );
}
