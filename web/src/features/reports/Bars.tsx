import { useTranslation } from '@/lib/i18n/useTranslation';
import { groupFilter, shownMeasures } from '@/engine/summary/summary';
import { formatPercent } from '@/lib/format/numbers';
import css from './Charts.module.css';
import { type Drawn, useWords } from './words';

/** A bar for each group, of its first figure, that opens the records it counts; as a funnel each with which part it is of all. */
export function Bars({ object, grouping, groups, filter, label, onOpen, funnel = false }: Drawn & { funnel?: boolean }) {
  const { t } = useTranslation();
  const words = useWords(object, grouping);
  const [measure] = shownMeasures(grouping);
  if (!measure) return null;
  const valueOf = (figures: Record<string, number | string | null> | undefined) => Math.max(0, Number(figures?.[measure.key] ?? 0));
  const most = Math.max(...groups.groups.flatMap((group) => [valueOf(group.measures), valueOf(group.before)]));
  const width = (value: number) => (most > 0 ? (value / most) * 100 : 0);
  const all = valueOf(groups.total?.measures);
  return (
    <ul className={css.bars} aria-label={t('reports.chartOf', { name: label })}>
      {groups.groups.map((group, index) => {
        const value = valueOf(group.measures);
        const figure = words.figure(measure, group.measures[measure.key] ?? null);
        const name = words.groupName(group);
        const long = width(value);
        return (
          <li key={index}>
            <button type="button" className={css.bar} aria-label={t('reports.barOpens', { group: name, figure })} onClick={() => onOpen(groupFilter(grouping, group, filter, measure))}>
              <span className={css.name} title={name}>{name}</span>
              <svg className={css.track} aria-hidden>
                {group.before && <rect className={css.was} x="0" y="15" width={`${width(valueOf(group.before))}%`} height="5" rx="1" />}
                <rect className={css.fill} x={funnel ? `${(100 - long) / 2}%` : '0'} y="2" width={`${Math.max(long, value > 0 ? 0.5 : 0)}%`} height={group.before ? 12 : 16} rx="2" />
              </svg>
              <span className={css.value}>
                {figure}
                {funnel && measure.kind !== 'ratio' && all > 0 && <span className={css.part}>{t('reports.ofAll', { part: formatPercent((value / all) * 100, 1) })}</span>}
              </span>
            </button>
          </li>
        );
      })}
      {groups.others && <li className={css.others}>{t('summary.others', { count: groups.others.groups })}: {words.figure(measure, groups.others.measures[measure.key] ?? null)}</li>}
    </ul>
  );
}
