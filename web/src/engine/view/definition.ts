import type { Bucket, Compare, Filter, Measure, SortKeyed } from '../record/types';

/** How records are summed up: by which fields, showing which figures. */
export interface Grouping {
  by: { field: string; bucket?: Bucket }[];
  measures: NamedMeasure[];
  compare?: Compare;
  sort?: { measure: string; desc?: boolean };
}

/** A figure and the words over its column; words of our own are made from the catalogue where there are none. */
export type NamedMeasure = Measure & {
  label?: string;
  /** A figure that others are made of, or groups sorted by, is not drawn itself. */
  shown?: boolean;
};

/** What a saved view keeps in its `definition`. */
export interface Definition {
  columns?: string[];
  widths?: Record<string, number>;
  filter?: Filter | null;
  sort?: SortKeyed[];
  group?: Grouping;
  /** Of a board: the field its columns are of, what they lie within, and whether closed ones show. */
  by?: string;
  within?: string;
  closed?: boolean;
}
