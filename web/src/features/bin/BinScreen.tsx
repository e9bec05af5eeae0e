import { Skeleton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { ObjectIcon } from '@/engine/schema/ObjectIcon';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { formatInstant } from '@/lib/format/dates';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { binQuery, type BinState } from './api';
import css from './Bin.module.css';
import { Retention } from './Retention';

/** What was deleted waits here, by kind, until it is restored or its time is over. */
export function BinScreen() {
  const { t } = useTranslation();
  const bin = useQuery(binQuery);
  const administrator = useSession().user.role === 'administrator';
  return (
    <div className={css.page}>
      <ScreenHead title={t('binScreen.title')} />
      <div className={css.body}>
        {bin.isError && <ErrorState error={bin.error} onRetry={() => void bin.refetch()} />}
        {bin.isPending && <Skeleton height={240} />}
        {bin.data && (
          <>
            <p className="quiet">{bin.data.retentionDays === null ? t('binScreen.forEver') : t('binScreen.forDays', { count: bin.data.retentionDays })}</p>
            {bin.data.items.length === 0 ? <EmptyState icon={<IconTrash size={24} stroke={1.5} />} title={t('empty.bin')} text={t('empty.binText')} /> : <Heaps bin={bin.data} />}
            {administrator && <Retention bin={bin.data} />}
          </>
        )}
      </div>
    </div>
  );
}

function Heaps({ bin }: { bin: BinState }) {
  const { t, i18n } = useTranslation();
  const catalog = useCatalog();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('binScreen.what')}</th>
          <th scope="col" className="numbers">{t('binScreen.records')}</th>
          <th scope="col">{t('binScreen.oldest')}</th>
        </tr>
      </thead>
      <tbody>
        {bin.items.map((heap) => {
          const object = objectOf(catalog, heap.object);
          return (
            <tr key={heap.object}>
              <th scope="row">
                <Link to="/o/$object" params={{ object: heap.object }} search={{ bin: true }} className={css.link}>
                  <ObjectIcon icon={object?.icon} /> {object?.plural ?? heap.object}
                </Link>
              </th>
              <td className="numbers">{number.format(heap.records)}</td>
              <td>{heap.oldest && formatInstant(heap.oldest)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
