import { Button } from '@mantine/core';
import type { RecordData } from '@/engine/record/types';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { notify } from '@/ui/notify';
import classes from './Beside.module.css';

/** Where a form is to be found, and how it gets into a web site. */
export function FormAddress({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  if (typeof record['key'] !== 'string') return null;
  const address = `${window.location.origin}/f/${record['key']}`;
  const title = String(record['heading'] ?? '').replace(/[<>"&]/g, '');
  const snippet = `<iframe src="${address}" title="${title}" width="100%" height="760" loading="lazy"></iframe>`;
  const copy = (text: string) => void navigator.clipboard.writeText(text).then(() => notify.done(t('form.copied')));
  return (
    <section className={classes.address} aria-labelledby="form-address">
      <h2 id="form-address">{t('form.title')}</h2>
      {record['active'] === false && <p>{t('form.closed')}</p>}
      <p><a href={address} target="_blank" rel="noreferrer">{address}</a></p>
      <div><Button size="compact-sm" variant="default" onClick={() => copy(address)}>{t('form.copyAddress')}</Button></div>
      <p>{t('form.embed')}</p>
      <code>{snippet}</code>
      <div><Button size="compact-sm" variant="default" onClick={() => copy(snippet)}>{t('form.copySnippet')}</Button></div>
    </section>
  );
}
