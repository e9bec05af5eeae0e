import type { Filter } from '../record/types';
import written from './courses.json';

export interface Step {
  key: string;
  /** Where it is done. */
  open: string;
  /** Of what type the record is that shows it. */
  object: string;
  /** Whether one makes that record, or changes it. */
  by: 'created' | 'updated';
  where: Filter[];
}

export interface Course {
  key: string;
  steps: Step[];
}

export const COURSES = written as Course[];

/** The records that show a step: made, or changed, by the one who takes the course since they began it. */
export function shows(step: Step, since: string): Filter {
  return { and: [{ field: `${step.by}By`, op: 'is', value: { me: true } }, { field: `${step.by}At`, op: 'ge', value: since }, ...step.where] };
}
