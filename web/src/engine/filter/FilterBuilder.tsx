import { useState } from 'react';
import type { Filter } from '../record/types';
import type { ObjectType } from '../schema/types';
import { FilterGroup } from './FilterGroup';
import { fromGroup, toGroup } from './tree';

interface Props {
  object: ObjectType;
  value: Filter | null;
  onChange: (filter: Filter | null) => void;
  /** It is one part of a form: the first condition waits until it is asked for. */
  part?: boolean;
}

/** Conditions in groups of "all" and "any"; what is not whole yet waits and does not narrow anything. */
export function FilterBuilder({ object, value, onChange, part = false }: Props) {
  const [group, setGroup] = useState(() => {
    const stored = toGroup(value);
    return stored.rows.length > 0 || part ? stored : { ...stored, rows: [{ field: '', op: 'is' as const, value: null }] };
  });
  return (
    <FilterGroup
      object={object}
      group={group}
      depth={0}
      onChange={(next) => {
        setGroup(next);
        const filter = fromGroup(next);
        if (JSON.stringify(filter) !== JSON.stringify(fromGroup(group))) onChange(filter);
      }}
    />
  );
}
