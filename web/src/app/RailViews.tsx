import { IconChartBar, IconLayoutKanban, IconList } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useCatalog } from '@/engine/schema/catalog';
import { type SavedView, screenOf, useSavedViews } from '@/engine/view/savedViews';
import css from './Rail.module.css';
import { RailLink } from './RailLink';

const icons = { list: IconList, board: IconLayoutKanban, summary: IconChartBar };

function ViewLink({ view, small }: { view: SavedView; small: boolean }) {
  const Icon = icons[view.kind];
  return <RailLink to={screenOf(view.kind)} params={{ object: view.object }} search={{ view: view.id }} label={view.name} icon={<Icon size={16} stroke={1.5} aria-hidden />} small={small} bySearch />;
}

/** The views people have kept, above the plain objects. */
export function RailViews({ small }: { small: boolean }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const views = useSavedViews().filter((view) => catalog.objects.some((object) => object.key === view.object));
  if (views.length === 0) return null;
  return (
    <section className={css.group}>
      {!small && <h2 className={css.heading}>{t('frame.views')}</h2>}
      {views.map((view) => <ViewLink key={view.id} view={view} small={small} />)}
    </section>
  );
}
