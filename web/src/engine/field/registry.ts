import type { Value } from '../record/types';
import type { Field, FieldTypeKey } from '../schema/types';
import type { FieldType } from './types';

const found = import.meta.glob<{ default: FieldType<never> }>('./*/type.tsx', { eager: true });

const types = new Map(Object.values(found).map((module) => [module.default.key, module.default as unknown as FieldType]));

/** The type's folder speaks for it; a type this client does not know yet is shown as JSON. */
export function fieldType(key: FieldTypeKey): FieldType {
  const type = types.get(key) ?? types.get('json');
  if (!type) throw new Error(`No field type ${key}`);
  return type;
}

export function allFieldTypes(): FieldType[] {
  return [...types.values()];
}

export function isEmptyValue(value: Value): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A value in words; nothing for an empty one. */
export function textOf(field: Field, value: Value): string {
  return isEmptyValue(value) ? '' : fieldType(field.type).text(value, field);
}
