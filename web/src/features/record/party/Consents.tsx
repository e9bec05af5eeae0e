import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { textOf } from '@/engine/field/registry';
import type { RecordData, Ref } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { startCreating } from '@/engine/view/creating';
import { FieldValue } from '@/engine/view/FieldValue';
import { request } from '@/lib/api/request';
import { formatDate } from '@/lib/format/dates';
import lists from '../related/RelatedLists.module.css';
import { Block } from './Block';
import classes from './Party.module.css';

interface Standing {
  purpose: string;
  channel: string | null;
  decision: 'given' | 'withdrawn';
  at: string;
}

/** What a party agreed to, as it stands; entries are added and stay. */
export function Consents({ record, self }: { record: RecordData; self: Ref }) {
  const { t } = useTranslation();
  const object = useObject('consent');
  const [purpose, channel, decision] = ['purpose', 'channel', 'decision'].map((key) => fieldOf(object, key));
  const standing = useQuery({
    // under the entries' own name: whatever is added is heard of
    queryKey: ['records', 'consent', 'standing', record.id],
    queryFn: ({ signal }) => request<{ items: Standing[] }>(`/consents/${record.object}/${record.id}`, { signal }),
  });
  if (!object || !purpose || !channel || !decision) return null;
  const items = standing.data?.items ?? [];
  return (
    <Block title={object.plural} adds={object.may.create ? object.label : undefined} onAdd={() => startCreating('consent', { party: self })} empty={standing.data && items.length === 0 ? t('party.noConsents') : undefined}>
      <ul className={lists.list}>
        {items.map((one) => (
          <li key={`${one.purpose}.${one.channel ?? ''}`} className={classes.line}>
            <FieldValue field={decision} value={one.decision} record={record} />
            <Link to="/o/$object" params={{ object: 'consent' }} search={{ filter: { field: 'party', op: 'is', value: record.id } }} className={lists.name}>
              {textOf(purpose, one.purpose)}{one.channel && ` · ${textOf(channel, one.channel)}`}
            </Link>
            <span className="quiet">{formatDate(one.at.slice(0, 10))}</span>
          </li>
        ))}
      </ul>
    </Block>
  );
}
