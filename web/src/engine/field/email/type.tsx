import type { EmailPoint } from '../../record/types';
import type { FieldType } from '../types';

const email: FieldType<EmailPoint[]> = {
  key: 'email',
  width: 200,
  roomy: true,
  text: (points) => points.map((point) => point.value).join(', '),
  Cell({ value }) {
    const [first, ...others] = value ?? [];
    if (!first) return null;
    return <><a href={`mailto:${first.value}`} tabIndex={-1}>{first.value}</a>{others.length > 0 && <span className="quiet"> +{others.length}</span>}</>;
  },
  sample: { value: [{ value: 'ana@acme.example', label: 'work' }], shows: 'ana@acme.example', other: [{ value: 'b@c.example', label: null }], types: 'x@y.example', operator: 'contains', filterTypes: 'acme' },
};

export default email;
