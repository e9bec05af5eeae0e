import type { Plan } from '../plan';

export interface Format {
  encoding: string;
  delimiter: string;
  header: boolean;
  dateFormat: string;
  decimal: string;
  kind?: 'delimited' | 'workbook' | 'cards' | 'calendar';
  /** Which of the sheets is read. */
  sheet?: number;
  sheets?: string[];
}

export interface FileColumn {
  index: number;
  name: string;
  examples: string[];
  filled: number;
  looksLike: string;
}

export interface Progress {
  rows: number;
  done: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  merged: number;
  skipped: number;
}

export interface ReportColumn {
  index: number;
  name: string;
  field: string | null;
  cells: number;
  filled: number;
  written: number;
  empty: number;
  rejected: number;
}

export type ImportState = 'draft' | 'ready' | 'running' | 'done' | 'failed';

/** An import as the server keeps it, from the file laid down to the report. */
export interface ImportRun {
  id: string;
  fileName: string;
  state: ImportState;
  object?: string | null;
  createdAt?: string | null;
  error?: string | null;
  format: Format;
  rows: number;
  columns: FileColumn[];
  sample: string[][];
  objects: { object: string; score: number }[];
  plan?: Plan | null;
  progress?: Progress | null;
  report?: { columns: ReportColumn[] } | null;
}

export interface RowProblem {
  column?: number | null;
  field?: string | null;
  code: string;
  message: string;
}

export interface PreviewRow {
  row: number;
  cells: string[];
  fields: Record<string, unknown>;
  problems: RowProblem[];
  /** The record it resembles. */
  like?: { id: string; title: string } | null;
}

export interface UnknownValue {
  value: string;
  rows: number;
  suggest?: string | null;
}

export interface Preview {
  rows: PreviewRow[];
  problems: { rows: number; byColumn: Record<string, number> };
  unknown: Record<string, UnknownValue[]>;
  creates: number;
  updates: number;
  /** Rows that go into the record of an earlier row of the same key. */
  merges: number;
  /** Rows without a key, left out. */
  skips: number;
  /** Rows that are to make a record and resemble one that is there. */
  alike?: number;
  /** How many records of other types are made because rows name them. */
  makes?: Record<string, number>;
}
