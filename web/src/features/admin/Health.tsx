import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { messageOf } from '@/lib/api/problem';
import { formatRelative } from '@/lib/format/dates';
import { formatDecimal } from '@/lib/format/numbers';
import { notify } from '@/ui/notify';
import { Tag } from '@/ui/Tag';
import css from './Admin.module.css';
import { useHealth, useRelease, type Condition } from './operations';

const MEGABYTE = 1024 ** 2;
const whole = { maximumFractionDigits: 0 };
const size = (bytes: number) => (bytes < 1024 * MEGABYTE ? `${formatDecimal(bytes / MEGABYTE, whole)} MB` : `${formatDecimal(bytes / 1024 / MEGABYTE, { maximumFractionDigits: 1 })} GB`);

/** Whether the application is well, and what needs somebody. */
export function Health() {
  const { t } = useTranslation();
  const health = useHealth();
  if (!health.data) return null;
  const { complaints, condition } = health.data;
  const bad = (part: string) => complaints.includes(part);
  const { database, feed, consumers, jobs, process } = condition;
  const lines: [part: string, bad: boolean, text: string][] = [
    ['database', false, t('health.databaseText', { version: database.version, kind: t(`health.kind.${database.kind}`), size: size(database.bytes), connections: database.connections, millis: formatDecimal(database.millis, { maximumFractionDigits: 1 }) })],
    ['feed', bad('feed'), t('health.feedText', { position: formatDecimal(feed.position, whole), waiting: feed.waiting })],
    ['jobs', bad('jobs'), [t('health.jobsText', { running: jobs.running, due: jobs.due }), ...jobs.failing.map((job) => t('health.failing', { name: job.name, count: job.failures }))].join(' ')],
    ['disk', bad('disk'), t('health.diskText', { free: size(process.diskFree), whole: size(process.diskWhole) })],
    ['process', false, t('health.processText', { version: process.version, since: formatRelative(process.since), listeners: process.listeners, heap: size(process.heapBytes), most: size(process.heapMost) })],
  ];
  return (
    <section aria-labelledby="admin-health">
      <h2 id="admin-health">{t('health.title')}</h2>
      <p>{complaints.length === 0 ? t('health.well') : t('health.unwell', { count: complaints.length })}</p>
      <table className={`${css.table} ${css.stacked}`}>
        <tbody>
          {lines.map(([part, isBad, text]) => (
            <tr key={part}>
              <th scope="row">{t(`health.${part}`)}</th>
              <td><Tag colour={isBad ? 'red' : 'green'} label={isBad ? t('health.bad') : t('health.good')} /></td>
              <td className={css.said}>{text}</td>
            </tr>
          ))}
          {consumers.map((consumer) => (
            <tr key={consumer.name}>
              <th scope="row">{t('health.consumer', { name: consumer.name })}</th>
              <td><Tag colour={consumer.late > 60 || consumer.parked > 0 ? 'red' : 'green'} label={consumer.late > 60 || consumer.parked > 0 ? t('health.bad') : t('health.good')} /></td>
              <td className={css.said}>{consumer.behind === 0 ? t('health.upToDate') : t('health.behind', { count: consumer.behind, seconds: formatDecimal(consumer.late, whole) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {condition.parked.length > 0 && <ParkedRecords parked={condition.parked} />}
    </section>
  );
}

/** Records that a consumer could not take; once the reason is mended it takes what it missed. */
function ParkedRecords({ parked }: { parked: Condition['parked'] }) {
  const { t } = useTranslation();
  const release = useRelease();
  return (
    <>
      <h3>{t('health.parked')}</h3>
      <table className={css.table}>
        <tbody>
          {parked.map((one) => (
            <tr key={`${one.consumer}:${one.record}`}>
              <th scope="row"><Link to="/o/$object/$id" params={{ object: one.object, id: one.record }} search={{}}>{one.consumer}</Link></th>
              <td>{formatRelative(one.at)}</td>
              <td className={css.said}>{one.reason}</td>
              <td><Button size="compact-sm" variant="default" onClick={() => release.mutate({ consumer: one.consumer, record: one.record }, { onError: (failure) => notify.bad(messageOf(failure)) })}>{t('health.release')}</Button></td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
