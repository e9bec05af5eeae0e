import { useId } from 'react';
import { fieldType } from '../field/registry';
import { isAbout } from '../record/violations';
import type { RecordData, Value, Violation } from '../record/types';
import type { Field } from '../schema/types';
import css from './RecordForm.module.css';

interface Props {
  fields: readonly Field[];
  values: Record<string, Value>;
  onChange: (key: string, value: Value) => void;
  violations?: readonly Violation[];
  /** What is known of the record beside the values: its object, a pipeline. */
  record?: Partial<RecordData>;
  /** The field in which typing begins. */
  focus?: string | undefined;
}

/** Many fields together: a label above each, its refusal below. */
export function RecordForm({ fields, values, onChange, violations = [], record, focus }: Props) {
  const id = useId();
  return (
    <div className={css.form}>
      {fields.map((field) => {
        const { Input } = fieldType(field.type);
        if (!Input) return null;
        const error = violations.filter((violation) => isAbout(violation, field.key)).map((violation) => violation.message).join(' ');
        return (
          <div key={field.key} className={css.field} data-field={field.key} data-type={field.type}>
            <label className={css.label} htmlFor={`${id}-${field.key}`}>
              {field.label}
              {field.required && !field.filled && <span aria-hidden className={css.required}> *</span>}
            </label>
            <Input
              id={`${id}-${field.key}`}
              field={field}
              label={field.label}
              value={values[field.key] ?? null}
              record={{ ...record, ...values }}
              error={error || undefined}
              onChange={(value) => onChange(field.key, value)}
              {...(focus === field.key ? { autoFocus: true } : {})}
            />
          </div>
        );
      })}
    </div>
  );
}
