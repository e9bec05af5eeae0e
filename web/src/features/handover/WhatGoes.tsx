import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { ErrorState } from '@/ui/ErrorState';
import { previewQuery, type Parties } from './api';
import css from './Handover.module.css';

const SHOWN = 12;

/** The customers by name, and what goes with them. */
export function WhatGoes({ giver, parties }: { giver: string; parties: Parties | null }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const found = useQuery(previewQuery(giver, parties));
  if (found.isPending) return <Skeleton height={120} />;
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  const count = Object.values(found.data.parties).reduce((sum, ids) => sum + ids.length, 0);
  const rest = count - SHOWN;
  return (
    <div className={css.goes} role="status">
      <strong>{t('handover.count', { count })}</strong>
      {found.data.more && <p className={css.warn}>{t('handover.more')}</p>}
      {found.data.left > 0 && <p className={css.warn}>{t('handover.left', { count: found.data.left })}</p>}
      <ul className={css.names}>
        {found.data.shown.slice(0, SHOWN).map((one) => <li key={one.id}>{one.title ?? one.id}</li>)}
        {rest > 0 && <li className="quiet">{t('handover.others', { count: rest })}</li>}
      </ul>
      {Object.keys(found.data.along).length > 0 && (
        <>
          <span className="quiet">{t('handover.along')}</span>
          <ul className={css.along}>
            {Object.entries(found.data.along).map(([object, many]) => <li key={object}><b>{many}</b> {objectOf(catalog, object)?.[many === 1 ? 'label' : 'plural'] ?? object}</li>)}
          </ul>
        </>
      )}
    </div>
  );
}
