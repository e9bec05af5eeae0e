import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatDate, today } from '@/lib/format/dates';
import classes from './Card.module.css';
import { dueOf } from './due';

/** The next step and its day; late and missing ones are said in words and shown in colour. */
export function NextStep({ step, date }: { step: string; date: unknown }) {
  const { t } = useTranslation();
  const due = dueOf(date, today());
  const day = typeof date === 'string' && date !== '' ? formatDate(date) : '';
  if (due === 'none' && step === '') {
    return (
      <div className={classes.line} data-due="none">
        <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
        <span className={classes.step}>{t('board.noNextStep')}</span>
      </div>
    );
  }
  return (
    <div className={classes.line} data-due={due}>
      <IconArrowRight size={14} stroke={1.5} aria-hidden />
      <span className={classes.step}>{step || t('board.nextStep')}</span>
      <span className={classes.when}>{due === 'late' ? t('board.late', { date: day }) : day}</span>
    </div>
  );
}
