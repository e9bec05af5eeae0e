import { TextFilter } from '../parts/TextFilter';
import { AddressInput } from './AddressInput';
import type { Address } from '../../record/types';
import type { FieldInputs } from '../types';

const inputs: FieldInputs<Address> = {
  Input: AddressInput,
  FilterInput: TextFilter,
};

export default inputs;
