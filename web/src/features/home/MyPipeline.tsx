import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useGroups } from '@/engine/record/groups';
import { usePage } from '@/engine/record/page';
import type { Filter, Group, Ref } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import { startCreating } from '@/engine/view/creating';
import { formatDecimal, formatMoney } from '@/lib/format/numbers';
import { HomeSection } from './HomeSection';
import css from './MyDay.module.css';

const idOf = (group: Group): string => (group.by[0] as Ref | null)?.id ?? '';

/** My open deals by stage, in the order of the pipelines: how many, and worth what. Where I have some in several, each stage says of which. */
export function MyPipeline({ object, me }: { object: ObjectType; me: string }) {
  const { t } = useTranslation();
  const { baseCurrency } = useSession().workspace;
  const mine: Filter = { and: [{ field: 'owner', op: 'is', value: me }, { field: 'stage.kind', op: 'is', value: 'open' }] };
  const found = useGroups(object.key, { filter: mine, by: [{ field: 'stage' }], measures: [{ key: 'n', kind: 'count' }, { key: 'sum', kind: 'sum', field: 'amount' }] });
  const page = usePage('stage', { fields: ['name', 'pipeline', 'pipeline.position'], sort: [{ field: 'position' }], limit: 200 });
  const stages = (page.data?.pages[0]?.items ?? []).toSorted((a, b) => Number(a['pipeline.position'] ?? 0) - Number(b['pipeline.position'] ?? 0));
  const place = (group: Group) => stages.findIndex((stage) => stage.id === idOf(group));
  const pipelineOf = (group: Group) => stages[place(group)]?.['pipeline'] as Ref | null | undefined;
  const groups = (found.data?.groups ?? []).toSorted((a, b) => place(a) - place(b));
  const several = new Set(groups.map((group) => pipelineOf(group)?.id)).size > 1;
  if (found.isError) return null;
  return (
    <HomeSection kind="pipeline" title={t('home.pipeline')} why={t('home.why.pipeline')}>
      {found.data && groups.length === 0 && (
        <p className={css.empty}>
          {t('home.noPipeline')}{' '}
          {object.may.create && <Button variant="subtle" color="gray" size="compact-sm" onClick={() => startCreating(object.key)}>{t('home.addDeal')}</Button>}
        </p>
      )}
      <ul className={css.list}>
        {groups.map((group) => {
          const stage = group.by[0] as Ref | null;
          if (!stage) return null;
          return (
            <li key={stage.id} className={css.line} data-row>
              <div className={css.words}>
                <Link to="/o/$object" params={{ object: object.key }} search={{ filter: { and: [mine, { field: 'stage', op: 'is', value: stage.id }] } }} className={css.name}>
                  {stage.title}
                </Link>
                <span className={css.about}>{several && `${pipelineOf(group)?.title ?? ''} · `}{t('home.deals', { count: Number(group.measures['n'] ?? 0), n: formatDecimal(Number(group.measures['n'] ?? 0)) })}</span>
              </div>
              <span className={css.when}>{formatMoney(group.measures['sum'] ?? 0, baseCurrency)}</span>
            </li>
          );
        })}
      </ul>
    </HomeSection>
  );
}
