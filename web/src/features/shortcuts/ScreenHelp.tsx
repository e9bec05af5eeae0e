import { Link, useMatches } from '@tanstack/react-router';
import { useCatalog, objectOf } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { SCREEN_HELP } from '@/engine/view/screenHelp';
import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './ShortcutsHelp.module.css';

/** What belongs on the screen one looks at, and where it can be learnt. */
export function ScreenHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const catalog = useCatalog();
  const here = useMatches({ select: (matches) => matches.at(-1) });
  const help = here && SCREEN_HELP[here.fullPath === '/' ? '/' : here.fullPath.replace(/\/$/, '')];
  if (!help) return null;
  const { object } = here.params as { object?: string };
  return (
    <section className={css.screen} aria-label={t('help.title')}>
      <p>{t(`help.${help.text}`, { objects: objectOf(catalog, object ?? '')?.plural ?? '' })}</p>
      {help.course && workspace.sample && <p><Link to={`/courses/${help.course}` as '/'} onClick={onClose}>{t('help.course', { course: t(`course.of.${help.course}.title`) })}</Link></p>}
    </section>
  );
}
