import { useMediaQuery } from '@mantine/hooks';
import { Link, useParams } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/engine/session/session';
import { type PartKey, partsFor } from '@/engine/view/administration';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { EmptyState } from '@/ui/EmptyState';
import css from './Admin.module.css';
import { PartList } from './PartList';
import { SHOWN } from './parts';

const isShown = (key: PartKey | undefined): key is keyof typeof SHOWN => key !== undefined && key in SHOWN;

/** What concerns the whole workspace, one part at a time; on a phone the list of parts comes first. */
export function AdminScreen() {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const session = useSession();
  const asked: string | undefined = useParams({ strict: false }).part;
  const parts = partsFor(session);
  const part = asked === undefined ? parts[0] : parts.find((one) => one.key === asked);
  const Shown = isShown(part?.key) ? SHOWN[part.key] : undefined;
  return (
    <div className={css.page} data-part={asked}>
      <ScreenHead title={t('admin.title')} crumbs={phone && asked && <Link to="/admin">{t('admin.parts')}</Link>} />
      <div className={css.beside}>
        <PartList parts={parts} chosen={phone ? asked : part?.key} />
        <div className={css.sections}>
          {session.user.role !== 'administrator' && !Shown && <EmptyState title={t('admin.denied')} text={t('admin.deniedText')} />}
          {session.user.role === 'administrator' && !Shown && <EmptyState title={t('state.nowhere')} text={t('state.nowhereText')} />}
          {Shown && <Shown key={part?.key} />}
        </div>
      </div>
    </div>
  );
}
