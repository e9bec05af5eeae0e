import { PointList } from '../parts/PointList';
import { TextFilter } from '../parts/TextFilter';
import type { PhonePoint } from '../../record/types';
import type { FieldInputs } from '../types';

const LABELS = ['mobile', 'work', 'home', 'other'] as const;

const inputs: FieldInputs<PhonePoint[]> = {
  Input: (props) => <PointList<PhonePoint> {...props} kind="tel" labels={LABELS} make={(value, label) => ({ value, label })} />,
  FilterInput: TextFilter,
};

export default inputs;
