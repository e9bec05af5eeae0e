import { formatInstant, formatInstantExact, formatMoment, formatRelative } from '@/lib/format/dates';
import type { FieldType } from '../types';

const instant: FieldType<string> = {
  key: 'instant',
  width: 150,
  roomy: true,
  text: formatInstant,
  // what somebody set has its hour, which a meeting is kept by; what only happened is told by how long ago it was
  Cell: ({ value, field }) => (value ? <time dateTime={value} title={formatInstantExact(value)}>{field.readOnly ? formatRelative(value) : formatMoment(value)}</time> : null),
  sample: { value: '2020-11-22T01:00:00Z', shows: /Nov 2[12], 2020/, other: '2021-01-01T12:00:00Z', types: '12/24/2025', operator: 'ge', filterTypes: '12/24/2025' },
};

export default instant;
