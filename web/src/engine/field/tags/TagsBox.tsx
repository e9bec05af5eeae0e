import { TagsInput, type TagsInputProps } from '@mantine/core';
import { useState } from 'react';
import type { Field } from '../../schema/types';
import { useTagsInUse } from './useTagsInUse';

interface Props extends Omit<TagsInputProps, 'data' | 'onChange' | 'value'> {
  field: Field;
  value: string[];
  onChange: (tags: string[]) => void;
}

/** Words that are typed, or chosen among those already in use. */
export function TagsBox({ field, value, onChange, ...props }: Props) {
  const [open, setOpen] = useState(props.autoFocus ?? false);
  const inUse = useTagsInUse(field, open);
  return <TagsInput {...props} data={inUse} value={value} onChange={onChange} splitChars={[';', ',']} acceptValueOnBlur onFocus={() => setOpen(true)} onDropdownOpen={() => setOpen(true)} />;
}
