import { Link } from '@tanstack/react-router';
import { Bar } from '@/engine/purpose/Bar';
import { FIGURES, figure, plainFigure } from '@/engine/purpose/objective';
import { Pace } from '@/engine/purpose/Pace';
import { Standing } from '@/engine/purpose/Standing';
import { usePage } from '@/engine/record/page';
import { useObject } from '@/engine/schema/catalog';
import { today } from '@/lib/format/dates';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { HomeSection } from './HomeSection';
import css from './MyDay.module.css';

const FEW = 5;

/** What I am to reach just now, how far it is and what it takes. */
export function MyObjectives({ me }: { me: string }) {
  const { t } = useTranslation();
  const object = useObject('objective');
  const day = today();
  const filter = { and: [{ field: 'responsible', op: 'is', value: me }, { field: 'periodFrom', op: 'le', value: day }, { field: 'periodTo', op: 'ge', value: day }] };
  const page = usePage('objective', { fields: FIGURES, filter, sort: [{ field: 'periodTo' }], limit: FEW }, object !== undefined);
  const mine = page.data?.pages[0]?.items ?? [];
  if (!object || page.isError || !page.data) return null;
  return (
    <HomeSection kind="objectives" title={<Link to={'/objectives' as '/'} className={css.name}>{t('home.objectives')}</Link>} why={t('home.why.objectives')}>
      {mine.length === 0 && <p className={css.empty}>{t('home.noObjectives')}</p>}
      <ul className={css.list}>
        {mine.map((one) => (
          <li key={one.id} className={css.objective} data-row>
            <div className={css.goal}>
              <Link to="/o/$object/$id" params={{ object: 'objective', id: one.id }} className={css.name}>{String(one['name'])}</Link>
              <span className={css.pace}><Pace objective={one} /></span>
            </div>
            <div className={css.figure}>
              {one['kind'] === 'quantitative' && <span>{plainFigure(one['value'], 1)}<span className="quiet"> / {figure(one, one['target'], 1)}</span></span>}
              <Bar objective={one} />
            </div>
            <Standing objective={one} />
          </li>
        ))}
      </ul>
    </HomeSection>
  );
}
