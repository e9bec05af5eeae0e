import { uuidv7 } from '@/lib/ids';
import { run } from '../record/execute';
import { usePage } from '../record/page';
import type { RecordData } from '../record/types';
import { useObject } from '../schema/catalog';
import { useSession } from '../session/session';
import type { Course } from './courses';

export const passedOf = (taken: RecordData): string[] => (Array.isArray(taken['passed']) ? taken['passed'].map(String) : []);

/** The courses this person has begun, the newest first. */
export function useTaken(): RecordData[] | undefined {
  const { user } = useSession();
  const page = usePage('courseTaken', { fields: ['course', 'passed', 'createdAt'], filter: { field: 'owner', op: 'is', value: user.id }, sort: [{ field: 'createdAt', desc: true }], limit: 50 }, useObject('courseTaken') !== undefined);
  return page.data?.pages.flatMap((one) => one.items);
}

export const begin = (course: Course) => run([{ do: 'create', object: 'courseTaken', id: uuidv7(), fields: { course: course.key, passed: [] } }], { quiet: true });

export const pass = (taken: RecordData, step: string) => run([{ do: 'update', object: 'courseTaken', id: taken.id, fields: { passed: { becomes: [...passedOf(taken), step] } } }], { quiet: true });
