import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { wordsOf } from '@/engine/field/richText/html';
import type { TimelineItem } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { FieldValue } from '@/engine/view/FieldValue';
import { RefLink } from '@/engine/view/RefLink';
import { MailAnswer } from '../mail/MailAnswer';
import { MailWords } from '../mail/MailWords';
import classes from './Timeline.module.css';

const SHORT = 240;
const TOLD = ['draft', 'waiting', 'sending', 'failed', 'bounced'];

/** What an e-mail says, its beginning at first, and how it stands where it has not gone. */
export function MailBody({ item }: { item: TimelineItem }) {
  const { t } = useTranslation();
  const object = useObject('email');
  const [open, setOpen] = useState(false);
  const html = String(item.data['body'] ?? '');
  const words = wordsOf(html);
  const details = ['status', 'sendAt', 'problem'].flatMap((key) => fieldOf(object, key) ?? []).filter((field) => item.data[field.key] != null && (field.key !== 'status' || TOLD.includes(String(item.data['status']))));
  return (
    <>
      <p className={classes.subject}>
        <RefLink to={{ ...item.record, title: String(item.data['subject'] ?? '') || t('mail.noSubject') }} />
      </p>
      {words.length <= SHORT || open ? <MailWords html={html} /> : <p className={classes.text}>{words.slice(0, SHORT)}…</p>}
      {words.length > SHORT && (
        <button type="button" className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? 'mail.less' : 'mail.more')}
        </button>
      )}
      {details.length > 0 && (
        <p className={classes.details}>
          {details.map((field) => (
            <span key={field.key}>
              {field.label}: <FieldValue field={field} value={item.data[field.key]} />
            </span>
          ))}
        </p>
      )}
      <MailAnswer mail={item.record} status={String(item.data['status'])} subject={String(item.data['subject'] ?? '')} />
    </>
  );
}
