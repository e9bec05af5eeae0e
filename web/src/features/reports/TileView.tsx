import { ActionIcon, NativeSelect, Skeleton } from '@mantine/core';
import { IconArrowLeft, IconArrowRight, IconChartBar, IconTable, IconX } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Span } from '@/engine/filter/spans';
import { type Tile, WIDTHS, type Width } from './dashboard';
import { inSpan, type KeptReport } from './report';
import css from './Reports.module.css';
import { Result } from './Result';
import { AREA, reportAt } from './place';

interface Arranging {
  width: (width: Width) => void;
  remove: () => void;
  earlier?: () => void;
  later?: () => void;
}

interface Props {
  tile: Tile;
  /** Nothing where this reader does not see it. */
  report: KeptReport | undefined;
  waiting: boolean;
  span: Span | null;
  arrange: Arranging | undefined;
}

/** A report on a dashboard, drawn or as a table. */
export function TileView({ tile, report, waiting, span, arrange }: Props) {
  const { t } = useTranslation();
  const [asTable, setAsTable] = useState(false);
  const name = tile.heading ?? report?.name ?? t('reports.gone');
  const drawn = report && report.kind !== 'table';
  return (
    <section className={css.tile} data-width={tile.width} aria-label={name}>
      <div className={css.tileHead}>
        <h2 className="ellipsis">{report ? <Link to={AREA} params={reportAt(report.id)} title={t('reports.open')}>{name}</Link> : waiting ? '' : name}</h2>
        {drawn && (
          <ActionIcon className={css.bare} aria-label={t(asTable ? 'reports.asChart' : 'reports.asTable')} title={t(asTable ? 'reports.asChart' : 'reports.asTable')} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? <IconChartBar size={16} stroke={1.5} /> : <IconTable size={16} stroke={1.5} />}
          </ActionIcon>
        )}
      </div>
      {arrange && (
        <div className={css.arrange}>
          <NativeSelect size="xs" aria-label={t('reports.width', { name })} value={tile.width} onChange={(event) => arrange.width(event.currentTarget.value as Width)} data={WIDTHS.map((width) => ({ value: width, label: t(`reports.widths.${width}`) }))} />
          <ActionIcon aria-label={t('reports.earlier', { name })} disabled={!arrange.earlier} onClick={arrange.earlier}><IconArrowLeft size={16} stroke={1.5} /></ActionIcon>
          <ActionIcon aria-label={t('reports.later', { name })} disabled={!arrange.later} onClick={arrange.later}><IconArrowRight size={16} stroke={1.5} /></ActionIcon>
          <ActionIcon aria-label={t('reports.removeTile', { name })} onClick={arrange.remove}><IconX size={16} stroke={1.5} /></ActionIcon>
        </div>
      )}
      <div className={css.tileBody}>
        {waiting && <div className={css.waiting}><Skeleton height={160} /></div>}
        {report && <Result report={{ ...report, definition: inSpan(report.definition, span) }} asTable={asTable} />}
      </div>
    </section>
  );
}
