import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Value } from '../../record/types';
import { plain } from '../parts/inputs';
import { TextFilter } from '../parts/TextFilter';
import type { FieldType, InputProps } from '../types';

const write = (value: Value) => (value === null || value === undefined ? '' : JSON.stringify(value, null, 2));

function JsonInput(props: InputProps) {
  const { t } = useTranslation();
  const [text, setText] = useState(() => write(props.value));
  const [broken, setBroken] = useState(false);
  const change = (typed: string) => {
    setText(typed);
    try {
      props.onChange(typed.trim() === '' ? null : JSON.parse(typed));
      setBroken(false);
    } catch {
      setBroken(true);
    }
  };
  return <Textarea {...plain(props)} value={text} onChange={(event) => change(event.currentTarget.value)} error={props.error ?? (broken ? t('field.noJson') : undefined)} styles={{ input: { fontFamily: 'monospace' } }} />;
}

const json: FieldType = {
  key: 'json',
  width: 200,
  roomy: true,
  text: (value) => JSON.stringify(value),
  Cell: ({ value }) => <>{value === null ? null : JSON.stringify(value)}</>,
  Input: JsonInput,
  FilterInput: TextFilter,
  sample: { value: { a: 1 }, shows: '{"a":1}', other: [2], types: '7' },
};

export default json;
