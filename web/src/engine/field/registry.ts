import { type ComponentType, createElement } from 'react';
import { type Lazily, lazily } from '@/lib/lazily';
import type { Value } from '../record/types';
import type { Field, FieldTypeKey } from '../schema/types';
import type { FieldInputs, FieldType, FilterInputProps, InputProps } from './types';

const found = import.meta.glob<{ default: FieldType<never> }>('./*/type.tsx', { eager: true });

/** What shows a value is here at once; what edits one comes when the first screen stands, or when somebody is quicker. */
function whole(type: FieldType): FieldType & FieldInputs {
  const input = <P extends object>(pick: (inputs: FieldInputs) => ComponentType<P> | undefined): Lazily<P> =>
    lazily(() => import('./inputs').then(({ inputs }) => pick(inputs.get(type.key) as FieldInputs) ?? (() => null)), () => createElement('span', { className: 'k-input-place', 'aria-busy': true }));
  const FilterInput = input<FilterInputProps>((inputs) => inputs.FilterInput);
  return { ...type, FilterInput, ...(type.untyped ? {} : { Input: input<InputProps>((inputs) => inputs.Input) }) };
}

const types = new Map(Object.values(found).map((module) => [module.default.key, whole(module.default as unknown as FieldType)]));

/** The type's folder speaks for it; a type this client does not know yet is shown as JSON. */
export function fieldType(key: FieldTypeKey): FieldType & FieldInputs {
  const type = types.get(key) ?? types.get('json');
  if (!type) throw new Error(`No field type ${key}`);
  return type;
}

export function allFieldTypes(): (FieldType & FieldInputs)[] {
  return [...types.values()];
}

export function isEmptyValue(value: Value): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A value in words; nothing for an empty one. */
export function textOf(field: Field, value: Value): string {
  return isEmptyValue(value) ? '' : fieldType(field.type).text(value, field);
}
