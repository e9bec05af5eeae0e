import type { FieldType } from '../types';
import { durationWords, secondsOf } from './duration';

const words = (iso: string) => durationWords(secondsOf(iso) ?? 0);

const duration: FieldType<string> = {
  key: 'duration',
  width: 110,
  align: 'end',
  text: words,
  Cell: ({ value }) => <>{value === null ? null : words(value)}</>,
  sample: { value: 'PT1H30M', shows: /1.h.30.min/, other: 'PT25M', types: '1:15', operator: 'ge', filterTypes: '30' },
};

export default duration;
