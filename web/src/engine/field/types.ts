import type { ComponentType } from 'react';
import type { RecordData, Value } from '../record/types';
import type { Field, FieldTypeKey, Operator } from '../schema/types';

export interface CellProps<V = Value> {
  value: V | null;
  field: Field;
  /** The record the value belongs to, where there is one. */
  record?: RecordData | undefined;
}

export interface InputProps<V = Value> {
  value: V | null;
  onChange: (value: V | null) => void;
  field: Field;
  /** Said to those who cannot see a label; always the field's label, whether or not one is drawn. */
  label: string;
  id?: string;
  autoFocus?: boolean;
  readOnly?: boolean;
  error?: string | undefined;
  /** The choice itself is the whole edit (an option picked, a box ticked): an editor in place may save now. */
  onCommit?: (value: V | null) => void;
  /** The record being edited, as far as it is known: a stage belongs to its pipeline. */
  record?: Partial<RecordData> | undefined;
}

export interface FilterInputProps {
  field: Field;
  operator: Operator;
  value: Value;
  onChange: (value: Value) => void;
  label: string;
}

/** What `fieldContract` tries on a type: two values, and what a person must see for the first. */
export interface FieldSample<V = Value> {
  field?: Partial<Field>;
  value: V;
  shows: string | RegExp;
  other: V;
  /** Types and clicks that turn an input of nothing into some value; absent where only a picker over the network can. */
  types?: string;
  /** An operator whose filter input takes `filterTypes`. */
  operator?: Operator;
  filterTypes?: string;
}

/** How a type is edited and filtered: `input.tsx` of its folder, which comes once somebody writes. */
export interface FieldInputs<V = Value> {
  /** Absent where nobody may type it (auto numbers, owned rows). */
  Input?: ComponentType<InputProps<V>>;
  FilterInput: ComponentType<FilterInputProps>;
}

/** One type of field, told by `type.tsx` of its folder: how it shows, and what is to be known of it at once. */
export interface FieldType<V = Value> {
  key: FieldTypeKey;
  Cell: ComponentType<CellProps<V>>;
  /** How it shows where there is room for all of it; absent where a cell says it all. */
  Whole?: ComponentType<CellProps<V>>;
  /** Nobody may type it: it has no input. */
  untyped?: true;
  /** The value as plain text, for titles, hints and "was → becomes". */
  text: (value: V, field: Field) => string;
  align?: 'end';
  /** A column's first width in pixels. */
  width: number;
  /** Its filter takes several values at once ("is one of"). */
  many?: boolean;
  /** Holds several values at once: a filter asks for any, all or none of them. */
  several?: boolean;
  /** Needs more room than a cell: edited in a box that floats over it. */
  roomy?: boolean;
  sample: FieldSample<V>;
}
