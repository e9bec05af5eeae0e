import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { TimelineItem } from '@/engine/record/types';
import { formatInstant, formatRelative } from '@/lib/format/dates';
import { MailBody } from './MailBody';
import classes from './Timeline.module.css';

/** The newest mail of a conversation; those before it come on a click. */
export function Conversation({ mails }: { mails: TimelineItem[] }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [newest, ...earlier] = mails;
  if (!newest) return null;
  return (
    <>
      <MailBody item={newest} />
      {earlier.length > 0 && (
        <button type="button" className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('record.timeline.earlier', { count: earlier.length })}
        </button>
      )}
      {open && (
        <ol className={classes.earlier}>
          {earlier.map((mail) => (
            <li key={mail.record.id}>
              <p className={classes.top}>
                <span className="quiet">{t(mail.data['direction'] === 'in' ? 'record.timeline.did.mailIn' : 'record.timeline.did.mailOut')}</span>
                <time className={classes.when} dateTime={mail.at} title={formatInstant(mail.at)}>
                  {formatRelative(mail.at)}
                </time>
              </p>
              <MailBody item={mail} />
            </li>
          ))}
        </ol>
      )}
    </>
  );
}
