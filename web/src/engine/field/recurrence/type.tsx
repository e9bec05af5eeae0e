import type { FieldType } from '../types';
import { ruleWords } from './rule';

const recurrence: FieldType<string> = {
  key: 'recurrence',
  width: 180,
  roomy: true,
  text: ruleWords,
  Cell: ({ value }) => <>{value === null ? null : ruleWords(value)}</>,
  sample: { value: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE', shows: /2 weeks.*Mon.*Wed/, other: 'FREQ=DAILY' },
};

export default recurrence;
