import { useTranslation } from '@/lib/i18n/useTranslation';
import type { RecordData } from '../record/types';
import css from './Purpose.module.css';
import { filled } from './objective';

/** How far it is; of what standing, its colour. */
export function Bar({ objective }: { objective: RecordData }) {
  const { t } = useTranslation();
  if (objective['progress'] === null || objective['progress'] === undefined) return <span className={css.noBar} aria-hidden />;
  return <progress className={css.bar} data-status={String(objective['status'] ?? '')} max={100} value={filled(objective)} aria-label={t('purpose.progressOf', { name: String(objective['name'] ?? '') })} />;
}
