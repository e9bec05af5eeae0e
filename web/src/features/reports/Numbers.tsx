import { useTranslation } from '@/lib/i18n/useTranslation';
import { useCatalog } from '@/engine/schema/catalog';
import { measureLabel } from '@/engine/summary/measureLabel';
import { groupFilter, growth, shownMeasures } from '@/engine/summary/summary';
import { formatPercent } from '@/lib/format/numbers';
import css from './Charts.module.css';
import { type Drawn, useWords } from './words';

/** The figures of everything, large; beside an earlier period what they were and how they have grown. */
export function Numbers({ object, grouping, groups, filter, onOpen }: Drawn) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const words = useWords(object, grouping);
  const { total } = groups;
  if (!total) return null;
  const whole = { ...grouping, by: [] };
  return (
    <dl className={css.numbers}>
      {shownMeasures(grouping).map((measure) => {
        const value = total.measures[measure.key] ?? null;
        const was = total.before?.[measure.key] ?? null;
        const grown = growth(value, was);
        return (
          <div key={measure.key}>
            <dt>{measureLabel(catalog, object, measure)}</dt>
            <dd>
              <button type="button" className={css.figure} onClick={() => onOpen(groupFilter(whole, { ...total, by: [] }, filter, measure))}>{words.figure(measure, value)}</button>
              {total.before && <div className={css.was}>{grown !== null && `${grown > 0 ? '+' : ''}${formatPercent(grown, 1)} · `}{t('summary.earlier')} {words.figure(measure, was)}</div>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
