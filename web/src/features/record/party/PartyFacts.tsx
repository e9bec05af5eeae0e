import type { ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useGroups } from '@/engine/record/groups';
import type { Filter, RecordData } from '@/engine/record/types';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { formatDate, formatInstant, formatRelative, localDate } from '@/lib/format/dates';
import { formatDecimal, formatMoney } from '@/lib/format/numbers';
import facts from '../Facts.module.css';
import { usualGap } from './health';
import { Health } from './Health';
import { firstOf, isLate, useComing, useOpenNeeds, useOpenPromises, useOpenTasks, useTouches } from './queries';

/** Five facts that tell how a party stands: health, value a year, last touch against the usual, next step, open matter. */
export function PartyFacts({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  return (
    <dl className={facts.facts}>
      <Fact label={t('party.fact.health')}>
        <Health record={record} />
      </Fact>
      <Value record={record} />
      <LastTouch record={record} />
      <NextStep record={record} />
      <OpenMatter record={record} />
    </dl>
  );
}

function Fact({ label, title, late, children }: { label: string; title?: string | undefined; late?: boolean; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd className={late ? facts.late : undefined} title={title}>
        {children}
      </dd>
    </div>
  );
}

const YEAR = { relative: 'today', days: -365 };

const NONE = ['draft', 'cancelled'];

/** Orders that count. A sale that is called off as a whole counts for nothing already: what takes it back is not taken off once more. */
const STANDING: Filter[] = [{ field: 'status', op: 'notIn', value: NONE }, { field: 'cancels.status', op: 'notIn', value: NONE }];

/** What they ordered in the last twelve months; where no orders are kept, what they said yes to. */
function Value({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { baseCurrency } = useSession().workspace;
  const party: Filter = { field: record.object === 'account' ? 'account' : 'contact', op: 'is', value: record.id };
  const sum = (field: string) => [{ key: 'n', kind: 'count' as const }, { key: 'sum', kind: 'sum' as const, field }];
  const orders = useGroups('order', { filter: { and: [party, { field: 'placedAt', op: 'ge', value: YEAR }, ...STANDING] }, by: [], measures: sum('total') }, objectOf(catalog, 'order') !== undefined);
  const deals = useGroups('opportunity', { filter: { and: [party, { field: 'closeDate', op: 'ge', value: YEAR }, { field: 'stage.kind', op: 'is', value: 'won' }] }, by: [], measures: sum('amount') }, objectOf(catalog, 'opportunity') !== undefined);
  const ordered = orders.data?.groups[0]?.measures;
  const won = deals.data?.groups[0]?.measures;
  const counted = Number(ordered?.['n'] ?? 0) > 0 ? ordered : won;
  const amount = counted?.['sum'];
  return (
    <Fact label={t('party.fact.value')} title={t(counted === ordered && ordered ? 'party.valueOfOrders' : 'party.valueOfDeals', { count: Number(counted?.['n'] ?? 0) })}>
      <span className="numbers">{amount ? formatMoney(amount, baseCurrency) : <span className="quiet">{t('record.fact.none')}</span>}</span>
    </Fact>
  );
}

function LastTouch({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const touches = useTouches(record);
  const [at] = touches ?? [];
  const usual = touches && usualGap(touches);
  return (
    <Fact label={t('party.fact.lastTouch')}>
      {at ? <time dateTime={at} title={formatInstant(at)}>{formatRelative(at)}</time> : <span className="quiet">{touches ? t('record.fact.never') : '…'}</span>}
      {usual != null && <span className="quiet"> / {t('party.usual', { count: usual })}</span>}
    </Fact>
  );
}

/** What comes first: the next appointment, or the task that is due before it. */
function NextStep({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const [task] = firstOf(useOpenTasks(record));
  const [meeting] = firstOf(useComing(record));
  const begins = typeof meeting?.['startsAt'] === 'string' ? localDate(new Date(meeting['startsAt'])) : undefined;
  const due = typeof task?.['due'] === 'string' ? task['due'] : undefined;
  const meet = begins !== undefined && (due === undefined || begins < due);
  const date = meet ? begins : due;
  const text = [String((meet ? meeting : task)?.['subject'] ?? ''), date ? formatDate(date) : ''].filter(Boolean).join(', ');
  return (
    <Fact label={t('record.fact.nextStep')} title={text || undefined} late={isLate(date)}>
      {text || <span className="quiet">{t('record.fact.none')}</span>}
    </Fact>
  );
}

/** The most pressing of what is open between us: a promise first, for it was given; then what they need. */
function OpenMatter({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const promises = firstOf(useOpenPromises(record));
  const needs = firstOf(useOpenNeeds(record));
  const [first] = [...promises, ...needs];
  const more = promises.length + needs.length - 1;
  const words = String(first?.['what'] ?? first?.['words'] ?? '');
  return (
    <Fact label={t('party.fact.openMatter')} title={words || undefined} late={isLate(first?.['due'] ?? first?.['byWhen'])}>
      {words || <span className="quiet">{t('record.fact.none')}</span>}
      {more > 0 && <span className="quiet"> +{formatDecimal(more)}</span>}
    </Fact>
  );
}
