import { Rating } from '@mantine/core';
import i18next from 'i18next';
import { useTranslation } from 'react-i18next';
import { scalarFilter } from '../parts/ScalarFilter';
import type { FieldType, InputProps } from '../types';

const MOST = 5;

const words = (stars: number) => i18next.t('field.stars', { count: stars, most: MOST });

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

const rating: FieldType<number> = {
  key: 'rating',
  width: 110,
  text: words,
  Cell: ({ value }) => (value === null ? null : <span role="img" aria-label={words(value)}>{'★'.repeat(value)}<span className="quiet">{'☆'.repeat(MOST - value)}</span></span>),
  Input: RatingInput,
  FilterInput: scalarFilter(RatingInput),
  sample: { value: 4, shows: '★★★★☆', other: 2, operator: 'ge' },
};

export default rating;
