import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { i18n } from '@/lib/i18n/texts';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import type { Ref } from '@/engine/record/types';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { address } from '@/lib/api/request';
import { formatInstant, formatInstantExact } from '@/lib/format/dates';
import { ErrorState } from '@/ui/ErrorState';
import css from './Admin.module.css';
import { type Entry, useAudit, verification } from './audit';
import { PERSON } from './person';

const EVENTS = ['signed in', 'sign in refused', 'signed out', 'export asked for', 'share link made', 'share link opened', 'share link taken back', 'rights changed', 'sensitive read', 'sensitivity changed', 'sees as', 'acted for another', 'person erased', 'retention carried out', 'token made', 'token used', 'token revoked', 'password given', 'second step off'];

/** What happened beside the records: who came in, took along, changed rights; and whether all of it still stands as written. */
export function Audit() {
  const { t } = useTranslation();
  const [event, setEvent] = useState('');
  const [person, setPerson] = useState<Ref | null>(null);
  const entries = useAudit({ event, user: person?.id ?? '' });
  const verified = useQuery(verification);
  const { Input } = fieldType('user');
  const found = entries.data?.pages.flatMap((page) => page.items) ?? [];
  const name = (key: string) => {
    const text = `audit.event.${key.replaceAll(' ', '_')}`;
    return i18n.exists(text) ? t(text) : key;
  };
  return (
    <section aria-labelledby="admin-audit">
      <h2 id="admin-audit">{t('audit.title')}</h2>
      <p className="quiet">{t('audit.text')}</p>
      <div className={css.line}>
        <NativeSelect label={t('audit.what')} value={event} onChange={(change) => setEvent(change.currentTarget.value)} data={[{ value: '', label: t('audit.any') }, ...EVENTS.map((value) => ({ value, label: name(value) }))]} />
        {Input && (
          <div>
            <span className={css.label} aria-hidden>{t('admin.person')}</span>
            <Input field={PERSON} label={t('admin.person')} value={person} onChange={(value) => setPerson(value as Ref | null)} />
          </div>
        )}
        <Button variant="default" loading={verified.isFetching} onClick={() => void verified.refetch()}>{t('audit.verify')}</Button>
        <a href={address('/audit/export')} download>{t('audit.export')}</a>
      </div>
      <p role="status" className={verified.data?.broken ? css.problem : 'quiet'}>
        {verified.data && (verified.data.broken ? t('audit.broken', { pos: verified.data.broken }) : t('audit.whole', { count: verified.data.entries }))}
      </p>
      {entries.isError && <ErrorState error={entries.error} onRetry={() => void entries.refetch()} />}
      <div className={css.scroll}>
        <table className={css.table}>
          <thead>
            <tr>{['when', 'what', 'by', 'about'].map((head) => <th key={head} scope="col">{t(`audit.${head}`)}</th>)}</tr>
          </thead>
          <tbody>
            {found.map((entry) => (
              <tr key={entry.pos}>
                <td><time className="quiet" dateTime={entry.at} title={formatInstantExact(entry.at)}>{formatInstant(entry.at)}</time></td>
                <td>{name(entry.event)}</td>
                <td>{entry.byName ?? '–'}</td>
                <td className={css.whole}><About entry={entry} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {entries.hasNextPage && <Button variant="subtle" loading={entries.isFetchingNextPage} onClick={() => void entries.fetchNextPage()}>{t('audit.more')}</Button>}
    </section>
  );
}

/** A type, or a person; of what was erased, that it was. */
function About({ entry }: { entry: Entry }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  if (entry.erased) return <>{t('audit.erased')}</>;
  return <>{entry.object ? (objectOf(catalog, entry.object)?.label ?? entry.object) : (entry.aboutName ?? '–')}</>;
}
