import { type ComboboxParsedItem, MultiSelect, Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { RecordData, Ref } from '../../record/types';
import type { Field } from '../../schema/types';
import type { InputProps } from '../types';
import { plain } from './inputs';
import { useCandidates } from './useCandidates';

interface Choice {
  value: string;
  label: string;
  hint: string | null;
}

function useChoices(field: Field, chosen: readonly Ref[], record: Partial<RecordData> | undefined, enabled: boolean, begin = '') {
  const [text, setText] = useState(begin);
  // the box repeats the chosen title as its text: that is no search
  const [asked] = useDebouncedValue(chosen.some((ref) => ref.title === text) ? '' : text, 150);
  const { items, busy } = useCandidates(field, asked, record, enabled);
  const away = chosen.filter((ref) => items.every((item) => item.id !== ref.id));
  const known = new Map<string, Ref>([...away, ...items].map((ref) => [ref.id, ref]));
  const data: Choice[] = [...known.values()].map((ref) => ({ value: ref.id, label: ref.title ?? ref.id, hint: items.find((item) => item.id === ref.id)?.hint ?? null }));
  // the library must know the chosen one to name it, but a search lists only what it found
  const filter = ({ options }: { options: ComboboxParsedItem[] }) => (asked === '' ? options : options.filter((option) => 'value' in option && items.some((item) => item.id === option.value)));
  const searched = text !== '' && chosen.every((ref) => ref.title !== text);
  return { text, setText, known, busy, data, filter, first: searched ? items[0] : undefined, late: searched && (busy || asked !== text) };
}

/** Chooses one record by its title; a list of the first ones stands before anything is typed. */
export function RecordPicker(props: InputProps<Ref>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(props.autoFocus ?? false);
  const [shown, setShown] = useState(props.autoFocus ?? false);
  const awaited = useRef(false);
  const { text, setText, known, busy, data, filter, first, late } = useChoices(props.field, props.value ? [props.value] : [], props.record, open, props.value?.title ?? '');
  const choose = (ref: Ref | null) => {
    const chosen = ref ? { object: ref.object, id: ref.id, title: ref.title ?? null } : null;
    setShown(false);
    props.onChange(chosen);
    props.onCommit?.(chosen);
  };

  // who types quicker than is answered means the first that comes, not what still stands there from before
  useEffect(() => {
    if (!awaited.current || late) return;
    awaited.current = false;
    if (first) choose(first);
  });
  const enter = (event: KeyboardEvent<HTMLInputElement>) => {
    awaited.current = event.key === 'Enter' && shown && late && !event.nativeEvent.isComposing;
    const list = document.getElementById(event.currentTarget.getAttribute('aria-controls') ?? '');
    const marked = list?.querySelector('[data-combobox-selected]');
    if (event.key !== 'Enter' || !shown || marked || !first) {
      if (awaited.current) event.preventDefault();
      return;
    }
    event.preventDefault();
    if (!late) choose(first);
  };

  return (
    <Select
      {...plain(props)}
      data={data}
      value={props.value?.id ?? null}
      searchable
      allowDeselect={false}
      clearable={!props.field.required}
      onFocus={(event) => event.currentTarget.select()}
      onKeyDown={enter}
      filter={filter}
      searchValue={text}
      onSearchChange={setText}
      dropdownOpened={shown}
      onDropdownOpen={() => {
        setOpen(true);
        setShown(true);
      }}
      onDropdownClose={() => setShown(false)}
      selectFirstOptionOnChange
      nothingFoundMessage={busy ? t('loading') : t('field.noMatch')}
      renderOption={({ option }) => <PickerOption label={option.label} hint={data.find((choice) => choice.value === option.value)?.hint ?? null} />}
      onChange={(id) => {
        if (!awaited.current) choose(id ? (known.get(id) ?? null) : null);
      }}
    />
  );
}

function PickerOption({ label, hint }: { label: string; hint: string | null }) {
  return <span className="ellipsis">{label}{hint && <span className="quiet"> · {hint}</span>}</span>;
}

interface ManyProps {
  field: Field;
  label: string;
  value: Ref[];
  onChange: (value: Ref[]) => void;
}

export function RecordsPicker({ field, label, value, onChange }: ManyProps) {
  const [open, setOpen] = useState(false);
  const { text, setText, known, data, filter } = useChoices(field, value, undefined, open);
  return (
    <MultiSelect
      size="sm"
      aria-label={label}
      data={data}
      value={value.map((ref) => ref.id)}
      searchable
      hidePickedOptions
      filter={filter}
      searchValue={text}
      onSearchChange={setText}
      onDropdownOpen={() => setOpen(true)}
      onChange={(ids) => onChange(ids.map((id) => known.get(id)).filter((ref) => ref !== undefined))}
    />
  );
}
