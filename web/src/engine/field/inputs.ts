import type { FieldTypeKey } from '../schema/types';
import type { FieldInputs } from './types';

const found = import.meta.glob<{ default: FieldInputs<never> }>('./*/input.tsx', { eager: true });

/** Every type's inputs, by its key; all of them come together, as what is edited is rarely of one type. */
export const inputs = new Map(Object.entries(found).map(([path, module]) => [path.split('/')[1] as FieldTypeKey, module.default as unknown as FieldInputs]));
