import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { resolveMany, resolvePath, resolveSteps, useCatalog } from '../schema/catalog';
import type { Field, ObjectType } from '../schema/types';
import { choicesAt, INTO, LIST } from './paths';

interface Props {
  object: ObjectType;
  value: string | null;
  onChange: (path: string) => void;
  label: string;
  /** Which fields may be chosen. */
  accept: (field: Field) => boolean;
  /** Fields of the records it points to as well, to any depth. */
  hops?: boolean;
  /** Lists of records too; they come with a star before their path. */
  lists?: boolean;
  autoFocus?: boolean;
  placeholder?: string;
}

/** A field by its name; what lies behind a relation is stepped into, and the box stays open meanwhile. */
export function FieldPathSelect({ object, value, onChange, label, accept, hops = false, lists = false, autoFocus, placeholder }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const [root, setRoot] = useState('');
  const [opened, setOpened] = useState(false);
  const [typed, setTyped] = useState('');
  const chosen = !value ? '' : ((value.startsWith(LIST) ? resolveMany(catalog, object, value.slice(1)) : resolvePath(catalog, object, value))?.label ?? value);
  const choices = choicesAt(catalog, object, root, { accept, hops, lists });
  // what is chosen further in than one stands has to be among the choices to be shown
  const known = choices.some((each) => each.items.some((item) => item.value === value));
  const data = value && !known ? [...choices, { group: ' ', items: [{ value, label: chosen }] }] : choices;
  const choose = (path: string) => {
    if (!path.startsWith(INTO)) {
      setRoot('');
      return onChange(path);
    }
    setRoot(path.slice(1));
    // after the box has closed itself
    requestAnimationFrame(() => { setTyped(''); setOpened(true); });
  };
  return (
    <Select
      aria-label={label}
      placeholder={root ? `${resolveSteps(catalog, object, root)?.label ?? ''} › …` : (chosen || placeholder || t('filterBox.field'))}
      data={data}
      value={root ? null : value}
      searchable
      searchValue={opened ? typed : root ? '' : chosen}
      onSearchChange={setTyped}
      dropdownOpened={opened}
      onDropdownOpen={() => { setTyped(''); setOpened(true); }}
      onDropdownClose={() => setOpened(false)}
      allowDeselect={false}
      {...(autoFocus ? { autoFocus, 'data-autofocus': true } : {})}
      nothingFoundMessage={t('field.noMatch')}
      onChange={(path) => path && choose(path)}
    />
  );
}
