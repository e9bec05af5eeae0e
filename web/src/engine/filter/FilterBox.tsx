import { useTranslation } from '@/lib/i18n/useTranslation';
import { AnchoredBox } from '@/ui/Anchored';
import type { Opener } from '@/ui/opener';
import type { Filter } from '../record/types';
import type { ObjectType } from '../schema/types';
import css from './Filter.module.css';
import { FilterBuilder } from './FilterBuilder';

interface Props {
  opener: Opener;
  object: ObjectType;
  value: Filter | null;
  onChange: (filter: Filter | null) => void;
}

/** Where a filter is made. */
export function FilterBox({ opener, object, value, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <AnchoredBox opener={opener} label={t('filter.title')} className={css.filterBox}>
      {opener.opened && <FilterBuilder object={object} value={value} onChange={onChange} />}
    </AnchoredBox>
  );
}
