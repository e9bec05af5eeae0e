import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { RecordData } from '@/engine/record/types';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { byType, contentsQuery } from './contents';
import css from './WhatComes.module.css';

const FEW = 12;

/** Which customers a hand-over is about and what hangs on them: who is asked to take them on has to know. */
export function WhatComes({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const [whole, setWhole] = useState(false);
  const found = useQuery(contentsQuery(record)).data;
  if (!found || found.size === 0) return null;
  const { shown, left, along, size } = found;
  const unseen = size - left - shown.length;
  return (
    <section className={css.comes} aria-labelledby="comes">
      <div className={css.head}>
        <h2 id="comes">{t('handover.comes')}</h2>
        <Counts counts={byType(shown)} />
      </div>
      {shown.some((one) => !one.open) && <p className="quiet">{t('handover.comesText')}</p>}
      <ul className={css.names} aria-labelledby="comes">
        {(whole ? shown : shown.slice(0, FEW)).map(({ object, id, title, open }) => <li key={id}>{open ? <Link to="/o/$object/$id" params={{ object, id }}>{title}</Link> : title}</li>)}
      </ul>
      {shown.length > FEW && !whole && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setWhole(true)}>{t('handover.all', { n: shown.length })}</Button>}
      {unseen > 0 && <p className="quiet">{t('handover.unseen', { n: unseen })}</p>}
      {left > 0 && <p className={css.warn}>{t('handover.stay', { n: left })}</p>}
      {Object.keys(along).length > 0 && (
        <div className={css.head}>
          <h3>{t('handover.along')}</h3>
          <Counts counts={Object.entries(along)} />
        </div>
      )}
    </section>
  );
}

function Counts({ counts }: { counts: [string, number][] }) {
  const catalog = useCatalog();
  return (
    <ul className={css.counts}>
      {counts.map(([object, many]) => <li key={object}><b>{many}</b> {objectOf(catalog, object)?.[many === 1 ? 'label' : 'plural'] ?? object}</li>)}
    </ul>
  );
}
