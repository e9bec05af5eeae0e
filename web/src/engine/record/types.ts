/** A pointer to a record; the title is absent where the reader may not see it. */
export interface Ref {
  object: string;
  id: string;
  title?: string | null;
}

export interface Money {
  amount: string;
  currency: string;
  base?: string;
  rate?: string;
  rateDate?: string;
}

export interface EmailPoint {
  value: string;
  label?: string | null;
}

export interface PhonePoint {
  value: string;
  label?: string | null;
  display?: string | null;
}

export interface Address {
  street?: string | null;
  city?: string | null;
  region?: string | null;
  postalCode?: string | null;
  country?: string | null;
}

export interface PersonName {
  prefix?: string | null;
  given?: string | null;
  middle?: string | null;
  family?: string | null;
  suffix?: string | null;
  display?: string | null;
}

/** A field's value as the API gives it; each field type knows its own shape. */
export type Value = unknown;

export interface RecordData {
  object: string;
  id: string;
  version: number;
  [field: string]: Value;
}

export interface Page {
  items: RecordData[];
  next: string | null;
  count?: { value: number; kind: 'exact' | 'atLeast' };
}

export interface SortKeyed {
  field: string;
  desc?: boolean;
}

export interface PageQuery {
  fields?: string[];
  filter?: Filter | null;
  sort?: SortKeyed[];
  limit?: number;
  deleted?: boolean;
  count?: boolean;
}

/** How many records stand on the other side of a relation: a list of children, or `task:about`. */
export type ManyFilter =
  | { any: string; where?: Filter }
  | { none: string; where?: Filter }
  | { count: string; op: string; value: number; where?: Filter };

export type Filter =
  | { and: Filter[] }
  | { or: Filter[] }
  | { not: Filter }
  | ManyFilter
  | { field: string; op: string; value?: Value };

export type Measure =
  | { key: string; kind: 'count'; filter?: Filter }
  | { key: string; kind: 'sum' | 'avg' | 'min' | 'max'; field: string; filter?: Filter }
  | { key: string; kind: 'ratio'; of: string; to: string };

export type Bucket = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'fiscalQuarter' | 'fiscalYear';

/** A period beside the one before it, or beside the same a year earlier. */
export interface Compare {
  field: string;
  span: Value;
  against: 'previous' | 'year';
}

export interface GroupsQuery {
  filter?: Filter | null;
  by: { field: string; bucket?: Bucket }[];
  measures: Measure[];
  compare?: Compare;
  sort?: { measure: string; desc?: boolean }[];
  limit?: number;
}

export type Figures = Record<string, number | string | null>;

export interface Group {
  by: Value[];
  measures: Figures;
  /** Of the earlier period, where two are compared. */
  before?: Figures;
  /** Gives the group's records. */
  filter?: Filter;
}

/** Several groups put together. */
export interface Together {
  groups: number;
  measures: Figures;
  before?: Figures;
}

export interface Groups {
  /** The type whose records the groups' filters choose: of owned children, what owns them. */
  object: string;
  groups: Group[];
  others?: Together;
  total?: Together;
  more: boolean;
}

export interface Change {
  was?: Value;
  becomes: Value;
}

export interface ChildChanges {
  add?: Record<string, Value>[];
  change?: { id: string; fields: Record<string, Change> }[];
  remove?: string[];
}

export type Command =
  | { do: 'create'; object: string; id?: string; fields: Record<string, Value> }
  | { do: 'update'; object: string; id: string; version?: number; fields: Record<string, Change | ChildChanges> }
  | { do: 'delete'; object: string; id: string }
  | { do: 'restore'; object: string; id: string };

export interface Violation {
  field: string;
  code: string;
  message: string;
  details?: Record<string, unknown>;
}

export type Outcome =
  | { status: 'saved'; id: string; version: number; record?: RecordData }
  | { status: 'rejected'; violations: Violation[] }
  | { status: 'conflict'; id?: string; version: number; by?: Ref | null; at?: string; fields: Record<string, { was: Value; yours: Value; theirs: Value }> }
  | { status: 'denied'; message?: string }
  | { status: 'notFound' }
  | { status: 'skipped' };

export interface CommandsAnswer {
  batch: string;
  outcomes: Outcome[];
}

export interface HistoryLine {
  at: string;
  actor: Ref | null;
  /** Who was away, and for whom it was done. */
  for?: Ref | null;
  origin: string;
  kind: 'created' | 'updated' | 'deleted' | 'restored';
  version: number;
  batch: string;
  /** Of a record that was merged into the one that is looked at. */
  record?: Ref;
  changes: Record<string, [Value, Value]>;
}

export interface TimelineItem {
  kind: string;
  at: string;
  actor: Ref | null;
  /** Who was away, and for whom it was done. */
  for?: Ref | null;
  record: Ref;
  about: Ref | null;
  data: Record<string, Value>;
}
