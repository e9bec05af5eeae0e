import { DraftInput } from '../parts/DraftInput';
import { scalarFilter } from '../parts/ScalarFilter';
import type { FieldType, InputProps } from '../types';
import { durationWords, editDuration, parseDuration, secondsOf } from './duration';

function DurationInput(props: InputProps<string>) {
  return <DraftInput {...props} numeric read={parseDuration} write={editDuration} nonsense="field.noDuration" />;
}

const words = (iso: string) => durationWords(secondsOf(iso) ?? 0);

const duration: FieldType<string> = {
  key: 'duration',
  width: 110,
  align: 'end',
  text: words,
  Cell: ({ value }) => <>{value === null ? null : words(value)}</>,
  Input: DurationInput,
  FilterInput: scalarFilter(DurationInput),
  sample: { value: 'PT1H30M', shows: /1.h.30.min/, other: 'PT25M', types: '1:15', operator: 'ge', filterTypes: '30' },
};

export default duration;
