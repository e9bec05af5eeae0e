import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import { recordQuery } from '@/engine/record/one';
import type { Ref } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import type { Target } from './plan';

interface Props {
  object: string;
  target: Target;
  value: unknown;
  onChange: (value: unknown) => void;
}

/** The input a field of that type has everywhere; a part of a field (a currency, a country) is a line of text. */
export function ConstantInput({ object, target, value, onChange }: Props) {
  const field = fieldOf(useObject(object), target.key);
  const Input = field ? fieldType(field.type).Input : undefined;
  if (!field || !Input) return <TextInput label={target.label} value={typeof value === 'string' ? value : ''} onChange={(event) => onChange(event.currentTarget.value)} />;
  if (target.finds) return <RefConstant object={object} target={target} value={value} onChange={onChange} />;
  return (
    <div>
      <Label text={target.label} />
      <Input value={value} onChange={onChange} field={field} label={target.label} />
    </div>
  );
}

/** The plan keeps a relation by its id; the person sees its name. */
function RefConstant({ object, target, value, onChange }: Props) {
  const { t } = useTranslation();
  const field = fieldOf(useObject(object), target.key);
  const id = idOf(value);
  const found = useQuery({ ...recordQuery(target.finds?.object ?? '', id ?? ''), enabled: id !== null });
  const titleField = useObject(target.finds?.object ?? '')?.title ?? 'name';
  const Input = field ? fieldType(field.type).Input : undefined;
  if (!field || !Input) return null;
  const title = found.data?.[titleField];
  const ref: Ref | null = id === null ? null : { object: target.finds?.object ?? '', id, title: typeof title === 'string' ? title : t('loading') };
  return (
    <div>
      <Label text={target.label} />
      <Input value={ref} onChange={(next) => onChange(idOf(next))} field={field} label={target.label} />
    </div>
  );
}

function Label({ text }: { text: string }) {
  return (
    <span aria-hidden style={{ display: 'block', fontSize: 13, lineHeight: '18px', fontWeight: 500, marginBottom: 2 }}>
      {text}
    </span>
  );
}

function idOf(value: unknown): string | null {
  if (typeof value === 'string') return value.includes('…') ? null : value;
  return typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : null;
}
