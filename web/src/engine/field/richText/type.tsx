import { TextFilter } from '../parts/TextFilter';
import type { FieldType } from '../types';
import { wordsOf } from './html';
import { RichInput } from './RichInput';
import { RichView } from './RichView';

const richText: FieldType<string> = {
  key: 'richText',
  width: 280,
  roomy: true,
  text: wordsOf,
  Cell: ({ value }) => <>{value === null ? null : wordsOf(value)}</>,
  Whole: ({ value }) => <RichView html={value ?? ''} />,
  Input: RichInput,
  FilterInput: TextFilter,
  sample: { value: '<p>First <strong>line</strong></p><p>second line</p>', shows: /First line/, other: '<p>Other</p>', operator: 'contains', filterTypes: 'word' },
};

export default richText;
