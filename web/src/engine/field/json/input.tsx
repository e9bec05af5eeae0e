import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Value } from '../../record/types';
import { plain } from '../parts/inputs';
import { TextFilter } from '../parts/TextFilter';
import type { FieldInputs, InputProps } from '../types';

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

const write = (value: Value) => (value === null || value === undefined ? '' : JSON.stringify(value, null, 2));

const inputs: FieldInputs = {
  Input: JsonInput,
  FilterInput: TextFilter,
};

export default inputs;
