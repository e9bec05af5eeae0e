import { Checkbox } from '@mantine/core';
import { IconCalendarEvent } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Serves } from '@/engine/purpose/Serves';
import { run } from '@/engine/record/execute';
import type { Filter, RecordData, Ref } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { startCreating } from '@/engine/view/creating';
import { FieldValue } from '@/engine/view/FieldValue';
import { formatDate, formatInstant, today } from '@/lib/format/dates';
import { formatDecimal } from '@/lib/format/numbers';
import { lazily } from '@/lib/lazily';
import { isOpen, standingOf } from '../plan/standing';
import { usePlan } from '../plan/usePlan';
import lists from '../related/RelatedLists.module.css';
import { Block } from './Block';
import classes from './Party.module.css';
import { firstOf, isLate, useComing, useOpenNeeds, useOpenPromises, useOpenTasks, usePromiseFigures } from './queries';

const Plan = lazily(() => import('../plan/Plan').then((module) => module.Plan));

interface Props {
  record: RecordData;
  /** The party itself, as what is added points to it. */
  self: Ref;
}

/** What is to be done and what is owed, both ways. */
export function PartySide({ record, self }: Props) {
  return (
    <>
      <NextSteps record={record} self={self} />
      <Promises record={record} self={self} />
      <Plan record={record} />
      <Needs record={record} self={self} />
    </>
  );
}

interface DoneProps {
  object: ObjectType;
  item: RecordData;
  title: string;
  date: unknown;
  /** What ticking it off makes of which field. */
  field: string;
  done: string;
  said: string;
  who?: unknown;
}

/** One line that is ticked off right here; its title opens it. */
function Tick({ object, item, title, date, field, done, said, who }: DoneProps) {
  const { t } = useTranslation();
  const tick = () => void run([{ do: 'update', object: item.object, id: item.id, fields: { [field]: { was: item[field] ?? null, becomes: done } } }], { done: said }).catch(() => null);
  return (
    <li>
      <div className={classes.line}>
        <Checkbox checked={item[field] !== 'open'} onChange={tick} aria-label={t('party.tick', { title })} />
        <Link to="/o/$object/$id" params={{ object: item.object, id: item.id }} className={`${lists.name} ${classes.named}`} title={title}>
          {title}
        </Link>
      </div>
      <span className={classes.said}>
        {typeof date === 'string' && <span className={isLate(date) ? classes.late : undefined}>{isLate(date) ? t('party.late', { date: formatDate(date) }) : formatDate(date)}</span>}
        {(who as Ref | null | undefined)?.title && <span>{(who as Ref).title}</span>}
        <Serves object={object} record={item} />
      </span>
    </li>
  );
}

function NextSteps({ record, self }: Props) {
  const { t } = useTranslation();
  const object = useObject('task');
  const found = useOpenTasks(record);
  const tasks = firstOf(found);
  const coming = useComing(record);
  const meetings = firstOf(coming);
  // what is planned after a purchase stands in a block of its own
  const followed = usePlan(record)?.some((moment) => isOpen(standingOf(moment, today())));
  if (!object) return null;
  return (
    <Block title={t('party.nextSteps')} adds={object.may.create ? object.label : undefined} onAdd={() => startCreating('task', { about: self })} empty={found.data && coming.data && followed === false && tasks.length + meetings.length === 0 ? t('party.noSteps') : undefined}>
      <ul className={lists.list}>
        {meetings.map((meeting) => (
          <Meeting key={meeting.id} item={meeting} />
        ))}
        {tasks.map((task) => (
          <Tick key={task.id} object={object} item={task} title={String(task['subject'] ?? '')} date={task['due']} field="status" done="done" said={t('record.timeline.ticked', { subject: String(task['subject'] ?? '') })} who={task['assignee']} />
        ))}
      </ul>
    </Block>
  );
}

/** In the agenda: nothing to tick off, for its hour does that. */
function Meeting({ item }: { item: RecordData }) {
  const title = String(item['subject'] ?? '');
  return (
    <li>
      <div className={classes.line}>
        <IconCalendarEvent size={20} stroke={1.5} aria-hidden className={classes.sign} />
        <Link to="/o/$object/$id" params={{ object: 'appointment', id: item.id }} className={`${lists.name} ${classes.named}`} title={title}>
          {title}
        </Link>
      </div>
      <span className={classes.said}>
        {typeof item['startsAt'] === 'string' && <span>{formatInstant(item['startsAt'])}</span>}
        {typeof item['place'] === 'string' && <span>{item['place']}</span>}
      </span>
    </li>
  );
}

function Promises({ record, self }: Props) {
  const { t } = useTranslation();
  const object = useObject('promise');
  const found = useOpenPromises(record);
  const figures = usePromiseFigures(record);
  const promises = firstOf(found);
  const sides = fieldOf(object, 'promisedBy')?.options ?? [];
  if (!object) return null;
  const all: Filter = { field: 'party', op: 'is', value: record.id };
  return (
    <Block title={object.plural} count={promises.length} adds={object.may.create ? object.label : undefined} onAdd={() => startCreating('promise', { party: self })} empty={found.data && promises.length === 0 ? t('party.noPromises') : undefined}>
      {sides.map((side) => {
        const theirs = promises.filter((promise) => promise['promisedBy'] === side.key);
        return theirs.length === 0 ? null : (
          <div key={side.key}>
            <h3 className={classes.side}>{t(side.key === 'us' ? 'party.byUs' : 'party.byThem')}</h3>
            <ul className={lists.list}>
              {theirs.map((promise) => (
                <Tick key={promise.id} object={object} item={promise} title={String(promise['what'] ?? '')} date={promise['due']} field="state" done="kept" said={t('promise.kept', { what: String(promise['what'] ?? '') })} who={promise['responsible']} />
              ))}
            </ul>
          </div>
        );
      })}
      {figures && figures.judged > 0 && (
        <p className={classes.rate}>
          <Link to="/o/$object" params={{ object: 'promise' }} search={{ filter: all }}>
            {t('party.keptRate', { count: figures.judged, kept: formatDecimal(figures.kept), percent: formatDecimal(Math.round((100 * figures.kept) / figures.judged)) })}
          </Link>
        </p>
      )}
    </Block>
  );
}

function Needs({ record, self }: Props) {
  const { t } = useTranslation();
  const object = useObject('need');
  const found = useOpenNeeds(record);
  const needs = firstOf(found);
  const state = fieldOf(object, 'state');
  if (!object) return null;
  return (
    <Block title={object.plural} count={needs.length} adds={object.may.create ? object.label : undefined} onAdd={() => startCreating('need', { party: self })} empty={found.data && needs.length === 0 ? t('party.noNeeds') : undefined}>
      <ul className={lists.list}>
        {needs.map((need) => (
          <li key={need.id}>
            <Link to="/o/$object/$id" params={{ object: 'need', id: need.id }} className={lists.name} title={String(need['words'] ?? '')}>
              {t('party.quoted', { words: String(need['words'] ?? '') })}
            </Link>
            <span className={lists.details}>
              {state && <FieldValue field={state} value={need['state']} record={need} />}
              {typeof need['byWhen'] === 'string' && <span className={isLate(need['byWhen']) ? classes.late : undefined}>{formatDate(need['byWhen'])}</span>}
            </span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
