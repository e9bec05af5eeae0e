import { useElementSize } from '@mantine/hooks';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { groupFilter, measureField, shownMeasures } from '@/engine/summary/summary';
import { useCatalog } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { formatPercent, formatShort } from '@/lib/format/numbers';
import { type Series, seriesOf, ticks } from './chart';
import css from './Charts.module.css';
import { type Drawn, useWords } from './words';

const HEIGHT = 240;
const LEFT = 56;
const RIGHT = 40;
const TOP = 12;
const BOTTOM = 28;
const COLOURS = 8;

/** The first figure along the first dimension, a line for each value of the second; the earlier period dashed below it. */
export function Line({ object, grouping, groups, filter, label, onOpen }: Drawn) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { baseCurrency } = useSession().workspace;
  const { ref, width: measured } = useElementSize<HTMLDivElement>();
  const words = useWords(object, grouping);
  const [measure] = shownMeasures(grouping);
  if (!measure) return null;
  const lines = seriesOf(groups, grouping, measure.key).slice(0, COLOURS);
  const earlier = groups.total?.before ? seriesOf(groups, grouping, measure.key, true).slice(0, 1) : [];
  const width = Math.max(measured - 32, 240);
  const steps = ticks(Math.max(0, ...[...lines, ...earlier].flatMap((line) => line.points.map((point) => point.value))));
  const top = steps.at(-1) || 1;
  const along = lines[0]?.points ?? [];
  const x = (index: number) => LEFT + (along.length < 2 ? (width - LEFT - RIGHT) / 2 : (index * (width - LEFT - RIGHT)) / (along.length - 1));
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - TOP - BOTTOM);
  const path = (line: Series) => line.points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(point.value).toFixed(1)}`).join('');
  const money = measureField(catalog, object, measure)?.type === 'money';
  const every = Math.max(1, Math.ceil((along.length * 72) / (width - LEFT - RIGHT)));
  return (
    <div className={css.line} ref={ref}>
      <svg height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} role="group" aria-label={t('reports.chartOf', { name: label })}>
        {steps.map((step) => (
          <g key={step} aria-hidden>
            <line className={css.grid} x1={LEFT} x2={width - RIGHT} y1={y(step)} y2={y(step)} />
            <text className={css.axis} x={LEFT - 8} y={y(step) + 4} textAnchor="end">{measure.kind === 'ratio' ? formatPercent(step * 100) : formatShort(step, money ? baseCurrency : undefined)}</text>
          </g>
        ))}
        {along.map((point, index) => index % every === 0 && <text key={index} aria-hidden className={css.axis} x={x(index)} y={HEIGHT - 8} textAnchor="middle">{words.nameOf(point.at, 0)}</text>)}
        {earlier.map((line, index) => <path key={index} className={css.path} data-before d={path(line)} />)}
        {lines.map((line, index) => <path key={index} className={`${css.path} ${css[`s${index}`]}`} d={path(line)} />)}
        {lines.map((line, nth) =>
          line.points.map((point, index) => {
            const { group } = point;
            if (!group) return null;
            const open = () => onOpen(groupFilter(grouping, group, filter, measure));
            const said = t('reports.barOpens', { group: words.groupName(group), figure: words.figure(measure, group.measures[measure.key] ?? null) });
            return (
              <circle key={`${nth}-${index}`} className={`${css.dot} ${css[`s${nth}`]}`} cx={x(index)} cy={y(point.value)} r={5} role="button" tabIndex={0} aria-label={said} onClick={open}
                onKeyDown={(event) => { if (event.key === 'Enter' || event.key === ' ') { event.preventDefault(); open(); } }}>
                <title>{said}</title>
              </circle>
            );
          }),
        )}
      </svg>
      {(lines.length > 1 || earlier.length > 0) && (
        <ul className={css.legend}>
          {lines.map((line, index) => <li key={index}><svg height="4" aria-hidden><line x2="16" y1="2" y2="2" strokeWidth="3" className={css[`s${index}`]} /></svg>{grouping.by.length > 1 ? words.nameOf(line.of, 1) : t('reports.now')}</li>)}
          {earlier.length > 0 && <li><svg height="4" aria-hidden><path d="M0 2H16" className={css.path} data-before /></svg>{t('reports.before')}</li>}
        </ul>
      )}
    </div>
  );
}
