import type { Filter } from '../record/types';

export type FieldTypeKey =
  | 'text' | 'longText' | 'integer' | 'decimal' | 'money' | 'percent' | 'boolean' | 'date' | 'instant' | 'select' | 'email' | 'phone' | 'url' | 'address'
  | 'personName' | 'user' | 'relation' | 'autoNumber' | 'json' | 'children' | 'toAny' | 'richText' | 'multiSelect' | 'tags' | 'rating' | 'duration' | 'recurrence';

export type Operator =
  | 'is' | 'isNot' | 'in' | 'notIn' | 'hasAll' | 'lt' | 'le' | 'gt' | 'ge' | 'between' | 'within' | 'contains' | 'startsWith' | 'isEmpty' | 'isNotEmpty';

export interface SelectOption {
  key: string;
  label: string;
  color?: string | null;
  /** Not offered any more: shown and filtered by where it is. */
  retired?: boolean;
}

/** How a field comes by values that nobody writes: by a formula, or rolled up over other records. */
export interface Computed {
  formula?: string;
  rollUp?: { of: string; by?: string; function: 'count' | 'sum' | 'min' | 'max' | 'avg'; field?: string; filter?: unknown };
}

export interface Field {
  key: string;
  label: string;
  type: FieldTypeKey;
  /** What this reader may do with it; a hidden field is not in the catalogue at all. */
  access: 'read' | 'write';
  required: boolean;
  /** Where nobody says it, it comes by itself: it need not be asked for. */
  filled?: boolean;
  /** What it is then, as text, where that is known beforehand. */
  initial?: string;
  readOnly: boolean;
  unique: boolean;
  sortable: boolean;
  groupable: boolean;
  system: boolean;
  operators: Operator[];
  options?: SelectOption[] | null;
  targets?: string[] | null;
  scale?: number | null;
  maxLength?: number | null;
  /** For `children`: the object type of the rows. */
  of?: string | null;
  /** Made from owned rows wherever one has a value, as `lines.price`; typed by hand where none has. */
  madeOf?: string | null;
  /** What it says about a person, and what for; both with their labels. */
  personal?: { kind: string; label: string; purpose: string; purposeLabel: string };
  computed?: Computed | null;
}

export type Scope = 'none' | 'own' | 'team' | 'teamTree' | 'territory' | 'shared' | 'all';

export interface SortKey {
  field: string;
  desc?: boolean;
}

export interface Section {
  key: string;
  label: string;
  fields: string[];
}

export interface RelatedList {
  object: string;
  field: string;
  label: string;
}

/** Something an action asks for; drawn and read as a field is. */
export interface ActionInput {
  key: string;
  label: string;
  type: FieldTypeKey;
  targets?: string[];
  initial?: string;
  /** A flag without which it is not asked for. */
  under?: string;
}

/** A verb of its own that can be done with a record. */
export interface ObjectAction {
  key: string;
  label: string;
  /** What is said when it is done. */
  done: string;
  /** On which records. */
  offered: Filter;
  inputs: ActionInput[];
}

export interface ObjectType {
  key: string;
  label: string;
  plural: string;
  icon: string;
  discipline: string;
  /** The field that names a record. */
  title: string;
  traits: string[];
  partOf: string | null;
  link: boolean;
  menu: boolean;
  may: { create: boolean; read: Scope; update: Scope; delete: Scope };
  listColumns: string[];
  defaultSort: SortKey[];
  board: { by: string; within?: string | null; sum?: string | null } | null;
  sections: Section[];
  related: RelatedList[];
  actions?: ObjectAction[];
  fields: Field[];
}

export interface Catalog {
  version: number;
  locale: string;
  objects: ObjectType[];
}
