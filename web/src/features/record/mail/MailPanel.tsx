import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import type { RecordData, Ref } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { RefLink } from '@/engine/view/RefLink';
import { formatInstant, formatRelative } from '@/lib/format/dates';
import { FilesPanel } from '../files/FilesPanel';
import { useFiles } from '../files/api';
import { letterOf } from './letter';
import css from './Mail.module.css';
import { MailAnswer } from './MailAnswer';
import { MailComposer } from './MailComposer';
import { MailWords } from './MailWords';
import { correspondentsOf } from './people';

/** One mail: between whom, what it says, what is on it, and the others of its conversation; a draft is written on. */
export function MailPanel({ object, record }: { object: ObjectType; record: RecordData }) {
  const { t } = useTranslation();
  const files = useFiles('email', record.id).data ?? [];
  if (record['status'] === 'draft' && object.may.update !== 'none') {
    return (
      <section aria-label={t('mail.draft')} className={css.mail}>
        <MailComposer key={record.id} about={(record['about'] as Ref | null | undefined) ?? null} place={record.id} first={letterOf(record)} />
      </section>
    );
  }
  return (
    <section aria-label={t('mail.letter')} className={css.mail}>
      <dl className={css.people}>
        <Readers record={record} as="from" />
        <Readers record={record} as="replyTo" />
        <Readers record={record} as="to" />
        <Readers record={record} as="cc" />
        <Readers record={record} as="bcc" />
        <dt>{t('mail.sentAt')}</dt>
        <dd>{formatInstant(String(record['occurredAt']))}</dd>
      </dl>
      <div><MailWords html={String(record['body'] ?? '')} /></div>
      {files.length > 0 && <FilesPanel object="email" id={record.id} editable={false} />}
      <MailAnswer mail={{ object: 'email', id: record.id }} status={String(record['status'])} subject={String(record['subject'] ?? '')} keyed />
      <Conversation record={record} />
    </section>
  );
}

function Readers({ record, as: role }: { record: RecordData; as: 'from' | 'replyTo' | 'to' | 'cc' | 'bcc' }) {
  const { t } = useTranslation();
  const people = correspondentsOf(record, role);
  if (people.length === 0) return null;
  return (
    <>
      <dt>{t(`mail.${role}`)}</dt>
      <dd>
        {people.map((one, n) => (
          <span key={one.id}>
            {n > 0 && ', '}
            {one.party?.title ? <RefLink to={one.party} /> : (one.name ?? '')} <span className="quiet">{one.address}</span>
          </span>
        ))}
      </dd>
    </>
  );
}

const MOST = 50;

function Conversation({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const key = record['conversation'];
  const page = usePage('email', { fields: ['subject', 'direction', 'occurredAt'], filter: { field: 'conversation', op: 'is', value: key ?? '' }, sort: [{ field: 'occurredAt', desc: true }], limit: MOST });
  const others = (page.data?.pages[0]?.items ?? []).filter((one) => one.id !== record.id);
  if (!key || others.length === 0) return null;
  return (
    <section aria-label={t('mail.conversation')}>
      <h2 className={css.head}>{t('mail.conversation')}</h2>
      <ul className={css.others}>
        {others.map((one) => (
          <li key={one.id}>
            <Link to="/o/$object/$id" params={{ object: 'email', id: one.id }} className="ellipsis">{String(one['subject'] ?? '') || t('mail.noSubject')}</Link>
            <span className="quiet">{t(one['direction'] === 'in' ? 'mail.came' : 'mail.went')}</span>
            <time className="quiet" dateTime={String(one['occurredAt'])} title={formatInstant(String(one['occurredAt']))}>{formatRelative(String(one['occurredAt']))}</time>
          </li>
        ))}
      </ul>
    </section>
  );
}
