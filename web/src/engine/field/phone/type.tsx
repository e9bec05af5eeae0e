import type { PhonePoint } from '../../record/types';
import type { FieldType } from '../types';

const spelled = (point: PhonePoint) => point.display ?? point.value;

const phone: FieldType<PhonePoint[]> = {
  key: 'phone',
  width: 150,
  roomy: true,
  text: (points) => points.map(spelled).join(', '),
  Cell({ value }) {
    const [first, ...others] = value ?? [];
    if (!first) return null;
    return <><a href={`tel:${first.value}`} tabIndex={-1}>{spelled(first)}</a>{others.length > 0 && <span className="quiet"> +{others.length}</span>}</>;
  },
  sample: { value: [{ value: '+351912345678', label: 'mobile', display: '912 345 678' }], shows: '912 345 678', other: [{ value: '+48500100200', label: 'work' }], types: '+351911111111', operator: 'contains', filterTypes: '912' },
};

export default phone;
