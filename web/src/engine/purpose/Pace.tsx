import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatDate } from '@/lib/format/dates';
import type { RecordData } from '../record/types';
import { figure, isCeiling, plainFigure } from './objective';

const said = (value: unknown): boolean => value !== null && value !== undefined;

/** What it takes: how much is missing, how much a week that is, and how much a week it has been. */
export function Pace({ objective, whole = false }: { objective: RecordData; whole?: boolean }) {
  const { t } = useTranslation();
  const { remaining, needed, pace, expected, periodTo } = objective;
  if (!said(remaining) || ['met', 'missed'].includes(String(objective['status']))) return null;
  const words = {
    remaining: figure(objective, remaining, 1),
    needed: plainFigure(needed, 1),
    pace: plainFigure(pace, 1),
  };
  const kind = isCeiling(objective) ? 'ceiling' : 'climb';
  return (
    <>
      {!said(needed) ? t(`purpose.${kind}.left`, words) : t(said(pace) ? `purpose.${kind}.pace` : `purpose.${kind}.need`, words)}
      {whole && said(expected) && <> {t('purpose.expected', { expected: figure(objective, expected, 1), date: formatDate(String(periodTo)) })}</>}
    </>
  );
}
