import { Radio, Stack } from '@mantine/core';
import { useState } from 'react';
import { RecordPicker } from '@/engine/field/parts/RecordPicker';
import type { Ref } from '@/engine/record/types';
import type { ActionInput } from '@/engine/schema/types';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Found } from './api';
import { asField } from './inputs';
import classes from './ActionDialog.module.css';

interface Props {
  input: ActionInput;
  found: Found[];
  /** What a new one would be called; nothing where none would be made. */
  fresh: string | null;
  value: Ref | null;
  onChange: (value: Ref | null) => void;
}

const NEW = 'new';
const OTHER = 'other';

/** One of those found, each with its reason, or another one, or a new one. */
export function Candidates({ input, found, fresh, value, onChange }: Props) {
  const { t } = useTranslation();
  const [other, setOther] = useState(false);
  const now = other ? OTHER : (value?.id ?? NEW);
  const choose = (choice: string) => {
    setOther(choice === OTHER);
    onChange(found.find((each) => each.record.id === choice)?.record ?? null);
  };
  return (
    <Radio.Group label={input.label} value={now} onChange={choose} className={classes.group}>
      <Stack gap={6} mt={6}>
        {found.map(({ record, why }) => (
          <Radio key={record.id} value={record.id} label={record.title ?? record.id} description={why} />
        ))}
        <Radio value={NEW} label={fresh ? t('action.new', { name: fresh }) : t('action.none')} />
        <Radio value={OTHER} label={t('action.other')} />
        {other && <RecordPicker field={asField(input)} value={value} onChange={onChange} label={input.label} autoFocus />}
      </Stack>
    </Radio.Group>
  );
}
