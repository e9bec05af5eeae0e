import { Rating } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { scalarFilter } from '../parts/ScalarFilter';
import type { FieldInputs, InputProps } from '../types';
import { MOST, words } from './type';

/** Stars; the same one again takes the rating back. */
function RatingInput({ value, onChange, onCommit, label, readOnly, error, autoFocus }: InputProps<number>) {
  const { t } = useTranslation();
  const give = (stars: number) => {
    const next = stars === 0 ? null : stars;
    onChange(next);
    onCommit?.(next);
  };
  return (
    <div role="group" aria-label={label}>
      <Rating count={MOST} value={value ?? 0} onChange={give} readOnly={readOnly ?? false} allowClear getSymbolLabel={(stars) => (stars === 0 ? t('field.noStars') : words(stars))} {...(autoFocus ? { autoFocus: true } : {})} />
      {error && <span role="alert" className="quiet">{error}</span>}
    </div>
  );
}

const inputs: FieldInputs<number> = {
  Input: RatingInput,
  FilterInput: scalarFilter(RatingInput),
};

export default inputs;
