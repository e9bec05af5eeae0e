import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import type { RecordData, Ref } from '@/engine/record/types';
import { textOf } from '@/engine/field/registry';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { startCreating } from '@/engine/view/creating';
import { FieldValue } from '@/engine/view/FieldValue';
import { RefLink } from '@/engine/view/RefLink';
import { formatDate } from '@/lib/format/dates';
import { Initials } from '@/ui/Initials';
import lists from '../related/RelatedLists.module.css';
import { Block } from './Block';
import classes from './Party.module.css';
import { Consents } from './Consents';
import { ConnectionForm } from './ConnectionForm';
import { connectionsOf } from './connections';
import { firstOf } from './queries';

interface Props {
  record: RecordData;
  self: Ref;
}

/** What a party is to us, who looks after it, what it likes, and how it stands to others. */
export function PartyKnown({ record, self }: Props) {
  const relationships = usePage('relationship', { fields: ['kind', 'stage', 'since', 'until', 'steward'], filter: { field: 'party', op: 'is', value: record.id }, sort: [{ field: 'since' }], limit: 20 });
  return (
    <div className={classes.known}>
      <Relationships items={firstOf(relationships)} loaded={relationships.data !== undefined} self={self} />
      <Stewards record={record} relationships={firstOf(relationships)} />
      <Preferences record={record} self={self} />
      <Consents record={record} self={self} />
      <Connections record={record} self={self} />
    </div>
  );
}

function Relationships({ items, loaded, self }: { items: RecordData[]; loaded: boolean; self: Ref }) {
  const { t } = useTranslation();
  const object = useObject('relationship');
  const kind = fieldOf(object, 'kind');
  const stage = fieldOf(object, 'stage');
  if (!object || !kind || !stage) return null;
  return (
    <Block title={t('party.toUs')} adds={object.may.create ? object.label : undefined} onAdd={() => startCreating('relationship', { party: self })} empty={loaded && items.length === 0 ? t('party.noRelationship') : undefined}>
      <ul className={lists.list}>
        {items.map((item) => (
          <li key={item.id} className={classes.line}>
            <Link to="/o/$object/$id" params={{ object: 'relationship', id: item.id }} aria-label={textOf(kind, item['kind'])}>
              <FieldValue field={kind} value={item['kind']} record={item} />
            </Link>
            <span className="quiet">{textOf(stage, item['stage'])}</span>
            {typeof item['since'] === 'string' && <span className="quiet">{t('party.since', { date: formatDate(item['since']) })}</span>}
            {typeof item['until'] === 'string' && <span className="quiet">{t('party.until', { date: formatDate(item['until']) })}</span>}
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** The owner first, who is the party's steward; then whoever looks after one relationship alone. */
function Stewards({ record, relationships }: { record: RecordData; relationships: RecordData[] }) {
  const { t } = useTranslation();
  const kind = fieldOf(useObject('relationship'), 'kind');
  const owner = record['owner'] as Ref | null | undefined;
  const others = relationships.filter((one) => one['until'] == null).map((one) => ({ user: one['steward'] as Ref | null | undefined, kind: one['kind'] })).filter((one) => one.user?.title && one.user.id !== owner?.id);
  return (
    <Block title={t('party.stewards')} empty={owner?.title || others.length > 0 ? undefined : t('record.fact.nobody')}>
      <ul className={lists.list}>
        {owner?.title && <Steward user={owner} title={owner.title} as={t('record.fact.owner')} />}
        {others.map(({ user, kind: of }) => user?.title && kind && <Steward key={`${user.id}.${String(of)}`} user={user} title={user.title} as={textOf(kind, of)} />)}
      </ul>
    </Block>
  );
}

function Steward({ user, title, as }: { user: Ref; title: string; as: string }) {
  return (
    <li className={classes.line}>
      <span className={classes.steward}>
        <Initials id={user.id} name={title} />
        {title}
      </span>
      <span className="quiet">{as}</span>
    </li>
  );
}

function Preferences({ record, self }: Props) {
  const { t } = useTranslation();
  const object = useObject('preference');
  const kind = fieldOf(object, 'kind');
  const found = usePage('preference', { fields: ['value', 'kind', 'topic'], filter: { field: 'party', op: 'is', value: record.id }, sort: [{ field: 'kind' }], limit: 20 });
  if (!object || !kind) return null;
  const items = firstOf(found);
  return (
    <Block title={object.plural} adds={object.may.create ? object.label : undefined} onAdd={() => startCreating('preference', { party: self })} empty={found.data && items.length === 0 ? t('party.noPreferences') : undefined}>
      <ul className={lists.list}>
        {items.map((item) => (
          <li key={item.id} className={classes.line}>
            <FieldValue field={kind} value={item['kind']} record={item} />
            <Link to="/o/$object/$id" params={{ object: 'preference', id: item.id }} className={lists.name}>
              {String(item['value'] ?? '')}
            </Link>
            {typeof item['topic'] === 'string' && <span className="quiet">{item['topic']}</span>}
          </li>
        ))}
      </ul>
    </Block>
  );
}

/** Read from here, whichever end of a connection this is. */
function Connections({ record, self }: Props) {
  const { t } = useTranslation();
  const object = useObject('connection');
  const [adding, setAdding] = useState(false);
  const found = usePage('connection', { fields: ['from', 'to', 'kind', 'back', 'until'], filter: { or: [{ field: 'from', op: 'is', value: record.id }, { field: 'to', op: 'is', value: record.id }] }, limit: 50 });
  if (!object) return null;
  const items = firstOf(found);
  return (
    <Block title={object.plural} count={items.length} adds={object.may.create ? object.label : undefined} onAdd={() => setAdding(true)} empty={found.data && items.length === 0 ? t('party.noConnections') : undefined}>
      <ul className={lists.list}>
        {connectionsOf(object, items, record.id).map(({ id, words, other, over }) => (
          <li key={id} className={classes.line}>
            <Link to="/o/$object/$id" params={{ object: 'connection', id }} className="quiet">
              {words}
            </Link>
            <RefLink to={other} />
            {over && <span className="quiet">{t('party.until', { date: formatDate(over) })}</span>}
          </li>
        ))}
      </ul>
      {adding && <ConnectionForm object={object} self={self} onClose={() => setAdding(false)} />}
    </Block>
  );
}
