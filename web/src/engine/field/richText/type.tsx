import type { FieldType } from '../types';
import { wordsOf } from './html';
import { RichView } from './RichView';

const richText: FieldType<string> = {
  key: 'richText',
  width: 280,
  roomy: true,
  text: wordsOf,
  Cell: ({ value }) => <>{value === null ? null : wordsOf(value)}</>,
  Whole: ({ value }) => <RichView html={value ?? ''} />,
  sample: { value: '<p>First <strong>line</strong></p><p>second line</p>', shows: /First line/, other: '<p>Other</p>', operator: 'contains', filterTypes: 'word' },
};

export default richText;
