import { PointList } from '../parts/PointList';
import { TextFilter } from '../parts/TextFilter';
import type { EmailPoint } from '../../record/types';
import type { FieldInputs } from '../types';

const LABELS = ['work', 'home', 'other'] as const;

const inputs: FieldInputs<EmailPoint[]> = {
  Input: (props) => <PointList<EmailPoint> {...props} kind="email" labels={LABELS} make={(value, label) => ({ value, label })} />,
  FilterInput: TextFilter,
};

export default inputs;
