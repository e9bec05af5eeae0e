import { i18n } from '@/lib/i18n/texts';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { FieldType } from '../types';

/** Rows owned by the record: a list says how many; the record's page edits them in a table of their own. */
const children: FieldType<unknown[]> = {
  key: 'children',
  untyped: true,
  width: 90,
  text: (value) => i18n.t('field.rows', { count: value.length }),
  Cell({ value }) {
    const { t } = useTranslation();
    return <>{value ? t('field.rows', { count: value.length }) : null}</>;
  },
  sample: { value: [{ id: '1' }, { id: '2' }], shows: '2 rows', other: [{ id: '1' }] },
};

export default children;
