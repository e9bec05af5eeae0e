import { TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { InputProps } from '../types';
import { plain } from './inputs';

interface Props<V> extends InputProps<V> {
  /** The value as it is typed. */
  write: (value: V | null) => string;
  /** What was typed as a value; undefined for what is none. */
  read: (text: string) => V | null | undefined;
  /** Said while what is typed is no value. */
  nonsense: string;
  numeric?: boolean;
  placeholder?: string;
  rightSection?: ReactNode;
}

/** Text that stands for a value of another kind: what is typed stays as typed, and is understood as it goes. */
export function DraftInput<V>({ write, read, nonsense, numeric, placeholder, rightSection, ...props }: Props<V>) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<{ text: string; value: V | null }>(() => ({ text: write(props.value), value: props.value }));
  const same = JSON.stringify(draft.value) === JSON.stringify(props.value);
  const text = same ? draft.text : write(props.value);
  const invalid = read(text) === undefined;
  return (
    <TextInput
      {...plain(props)}
      value={text}
      error={props.error ?? (invalid ? t(nonsense) : undefined)}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        const value = read(typed);
        setDraft({ text: typed, value: value === undefined ? props.value : value });
        if (value !== undefined) props.onChange(value);
      }}
      autoComplete="off"
      {...(numeric ? { inputMode: 'decimal' as const, classNames: { input: 'numbers' } } : {})}
      {...(placeholder ? { placeholder } : {})}
      {...(rightSection ? { rightSection } : {})}
    />
  );
}
