import { useTranslation } from '@/lib/i18n/useTranslation';
import { useGroups } from '@/engine/record/groups';
import { usePage } from '@/engine/record/page';
import type { Filter, RecordData, Ref } from '@/engine/record/types';
import { fieldOf, objectOf, useCatalog, useObject } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import { FieldValue } from '@/engine/view/FieldValue';
import { formatDate, formatInstant, formatRelative, today } from '@/lib/format/dates';
import { formatDecimal, formatMoney } from '@/lib/format/numbers';
import { Initials } from '@/ui/Initials';
import classes from './Facts.module.css';
import { openTasks } from './openTasks';
import { useTouchesBy } from './touches';

/** Five facts that tell how it stands: last touch, next step, open deals or the stage, open tasks, owner. */
export function Facts({ object, record }: { object: ObjectType; record: RecordData }) {
  const { t } = useTranslation();
  const owner = record['owner'] as Ref | null | undefined;
  return (
    <dl className={classes.facts}>
      <LastTouch record={record} />
      <NextStep object={object} record={record} />
      {object.board ? <Stage object={object} record={record} by={object.board.by} /> : <OpenDeals object={object} record={record} />}
      <OpenTasks record={record} />
      <div>
        <dt>{t('record.fact.owner')}</dt>
        <dd>
          {owner?.title ? (
            <span className={classes.owner}>
              <Initials id={owner.id} name={owner.title} />
              {owner.title}
            </span>
          ) : (
            <span className="quiet">{t('record.fact.nobody')}</span>
          )}
        </dd>
      </div>
    </dl>
  );
}

function LastTouch({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const [at] = useTouchesBy('about', record, 1) ?? [];
  return (
    <div>
      <dt>{t('record.fact.lastTouch')}</dt>
      <dd>{at ? <time dateTime={at} title={formatInstant(at)}>{formatRelative(at)}</time> : <span className="quiet">{t('record.fact.never')}</span>}</dd>
    </div>
  );
}

/** A deal says its own next step; of a party it is the first open task. */
function NextStep({ object, record }: { object: ObjectType; record: RecordData }) {
  const { t } = useTranslation();
  const own = fieldOf(object, 'nextStep') !== undefined;
  const tasks = usePage('task', { fields: ['subject', 'due'], filter: openTasks(useObject('task'), record), sort: [{ field: 'due' }], limit: 1 }, !own);
  const task = tasks.data?.pages[0]?.items[0];
  const words = own ? record['nextStep'] : task?.['subject'];
  const date = own ? record['nextStepDate'] : task?.['due'];
  const late = typeof date === 'string' && date < today();
  const text = [typeof words === 'string' ? words : '', typeof date === 'string' ? formatDate(date) : ''].filter(Boolean).join(', ');
  return (
    <div>
      <dt>{t('record.fact.nextStep')}</dt>
      <dd className={late ? classes.late : undefined} title={text}>
        {text || <span className="quiet">{t('record.fact.none')}</span>}
      </dd>
    </div>
  );
}

function Stage({ object, record, by }: { object: ObjectType; record: RecordData; by: string }) {
  const field = fieldOf(object, by);
  if (!field) return null;
  return (
    <div>
      <dt>{field.label}</dt>
      <dd>
        <FieldValue field={field} value={record[by]} record={record} />
      </dd>
    </div>
  );
}

function OpenDeals({ object, record }: { object: ObjectType; record: RecordData }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const { baseCurrency } = useSession().workspace;
  const field = objectOf(catalog, 'opportunity')?.fields.find((each) => each.type === 'relation' && each.targets?.includes(object.key));
  const filter: Filter = { and: [{ field: field?.key ?? '', op: 'is', value: record.id }, { field: 'stage.kind', op: 'is', value: 'open' }] };
  const groups = useGroups('opportunity', { filter, by: [], measures: [{ key: 'n', kind: 'count' }, { key: 'sum', kind: 'sum', field: 'amount' }] }, field !== undefined);
  const measures = groups.data?.groups[0]?.measures;
  if (!field) return null;
  return (
    <div>
      <dt>{t('record.fact.openDeals')}</dt>
      <dd className="numbers" style={{ textAlign: 'start' }}>
        {measures ? [formatDecimal(measures['n'] ?? 0), measures['sum'] ? formatMoney(measures['sum'], baseCurrency) : ''].filter(Boolean).join(' · ') : '…'}
      </dd>
    </div>
  );
}

function OpenTasks({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const groups = useGroups('task', { filter: openTasks(useObject('task'), record), by: [], measures: [{ key: 'n', kind: 'count' }] });
  const count = groups.data?.groups[0]?.measures['n'];
  return (
    <div>
      <dt>{t('record.fact.openTasks')}</dt>
      <dd className="numbers" style={{ textAlign: 'start' }}>
        {groups.data ? formatDecimal(count ?? 0) : '…'}
      </dd>
    </div>
  );
}
