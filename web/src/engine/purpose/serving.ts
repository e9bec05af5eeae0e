import { fieldOf } from '../schema/catalog';
import type { ObjectType } from '../schema/types';

/** The field of deals, tasks and promises that says which objective they serve. */
export const SERVED = 'purpose.objective';

/** What has to be asked for, where these records say whom they serve and the reader may read it. */
export const servedField = (object: ObjectType | undefined): string[] => (fieldOf(object, SERVED) ? [SERVED] : []);
