import { NativeSelect } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import { isSpan } from '@/engine/filter/spans';
import type { Compare } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import css from './Grouping.module.css';

interface Props {
  object: ObjectType;
  compare: Compare | undefined;
  onCompare: (compare: Compare | undefined) => void;
}

/** Whether the figures stand beside those of an earlier period: of which day, which period, and against what. */
export function CompareRow({ object, compare, onCompare }: Props) {
  const { t } = useTranslation();
  const days = object.fields.filter((field) => field.operators.includes('within'));
  const chosen = days.find((field) => field.key === compare?.field);
  const [first] = [...days.filter((field) => !field.system), ...days];
  if (!first) return null;
  const choose = (against: string) => onCompare(against === '' ? undefined : { field: first.key, span: { span: 'year', offset: 0 }, ...compare, against: against as Compare['against'] });
  const Span = chosen ? fieldType(chosen.type).FilterInput : null;
  return (
    <>
      <h2 className={css.boxTitle}>{t('summary.compare')}</h2>
      <div className={css.rows}>
        <NativeSelect size="sm" aria-label={t('summary.compare')} value={compare?.against ?? ''} onChange={(event) => choose(event.currentTarget.value)}
          data={[{ value: '', label: t('summary.compareNone') }, { value: 'previous', label: t('summary.comparePrevious') }, { value: 'year', label: t('summary.compareYear') }]} />
        {compare && chosen && Span && (
          <>
            <NativeSelect size="sm" aria-label={t('filterBox.field')} value={chosen.key} data={days.map((field) => ({ value: field.key, label: field.label }))} onChange={(event) => onCompare({ ...compare, field: event.currentTarget.value })} />
            <Span field={chosen} operator="within" label={t('summary.comparePeriod', { field: chosen.label })} value={compare.span} onChange={(span) => isSpan(span) && onCompare({ ...compare, span })} />
          </>
        )}
      </div>
    </>
  );
}
