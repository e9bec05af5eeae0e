import { i18n } from '@/lib/i18n/texts';
import type { FieldType } from '../types';

export const MOST = 5;

export const words = (stars: number) => i18n.t('field.stars', { count: stars, most: MOST });

const rating: FieldType<number> = {
  key: 'rating',
  width: 110,
  text: words,
  Cell: ({ value }) => (value === null ? null : <span role="img" aria-label={words(value)}>{'★'.repeat(value)}<span className="quiet">{'☆'.repeat(MOST - value)}</span></span>),
  sample: { value: 4, shows: '★★★★☆', other: 2, operator: 'ge' },
};

export default rating;
