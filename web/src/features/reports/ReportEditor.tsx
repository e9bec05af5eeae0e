import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FilterBuilder } from '@/engine/filter/FilterBuilder';
import { objectOf, useCatalog, useObject } from '@/engine/schema/catalog';
import { GroupingForm } from '@/engine/summary/GroupingForm';
import type { Sharing } from '@/engine/view/savedViews';
import { askable, firstReport, groupingOf, KINDS, regrouped, type Report, type ReportDefinition, type ReportKind } from './report';
import css from './Reports.module.css';

interface Props {
  report: Report;
  onChange: (report: Report) => void;
}

function withPeriod({ period: _period, ...definition }: ReportDefinition, period: string): ReportDefinition {
  return period ? { ...definition, period } : definition;
}

/** What a report asks, part by part. */
export function ReportEditor({ report, onChange }: Props) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const object = useObject(report.object);
  const { definition } = report;
  const change = (part: Partial<Report>) => onChange({ ...report, ...part });
  const define = (part: Partial<ReportDefinition>) => change({ definition: { ...definition, ...part } });
  const about = (key: string) => {
    const next = objectOf(catalog, key);
    if (next) change({ object: key, definition: firstReport(catalog, next).definition });
  };
  const days = object?.fields.filter((field) => field.operators.includes('within')) ?? [];
  return (
    <section className={`${css.editor} ${css.bare}`} aria-label={t('reports.question')}>
      <TextInput size="sm" label={t('reports.name')} value={report.name} onChange={(event) => change({ name: event.currentTarget.value })} required withAsterisk={false} />
      <NativeSelect size="sm" label={t('reports.about')} value={report.object} onChange={(event) => about(event.currentTarget.value)} data={askable(catalog).map((each) => ({ value: each.key, label: each.plural }))} />
      <NativeSelect size="sm" label={t('reports.kind')} value={report.kind} onChange={(event) => change({ kind: event.currentTarget.value as ReportKind })} data={KINDS.map((kind) => ({ value: kind, label: t(`reports.kinds.${kind}`) }))} />
      {object && (
        <>
          <div className={css.section}>
            <h2>{t('reports.filter')}</h2>
            <FilterBuilder part key={report.object} object={object} value={definition.filter ?? null} onChange={(filter) => define({ filter })} />
          </div>
          <div className={css.section}><GroupingForm key={report.object} object={object} grouping={groupingOf(definition)} onChange={(grouping) => change({ definition: regrouped(definition, grouping) })} most={2} none /></div>
          <NativeSelect size="sm" label={t('reports.period')} description={definition.period ? undefined : t('reports.periodNoneHint')} value={definition.period ?? ''} onChange={(event) => change({ definition: withPeriod(definition, event.currentTarget.value) })}
            data={[{ value: '', label: t('reports.periodNone') }, ...days.map((field) => ({ value: field.key, label: field.label }))]} />
        </>
      )}
      <NativeSelect size="sm" label={t('reports.sharing')} value={report.sharing} onChange={(event) => change({ sharing: event.currentTarget.value as Sharing })} data={(['private', 'team', 'all'] as const).map((each) => ({ value: each, label: t(`viewBox.sharings.${each}`) }))} />
    </section>
  );
}
