import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import type { FieldType } from '../types';
import { TextFilter } from '../parts/TextFilter';

/** Rows owned by the record: a list says how many; the record's page edits them in a table of their own. */
const children: FieldType<unknown[]> = {
  key: 'children',
  width: 90,
  text: (value) => i18next.t('field.rows', { count: value.length }),
  Cell({ value }) {
    const { t } = useTranslation();
    return <>{value ? t('field.rows', { count: value.length }) : null}</>;
  },
  FilterInput: TextFilter,
  sample: { value: [{ id: '1' }, { id: '2' }], shows: '2 rows', other: [{ id: '1' }] },
};

export default children;
