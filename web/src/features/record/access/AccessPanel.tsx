import { Button, NativeSelect } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import { run } from '@/engine/record/execute';
import type { Ref } from '@/engine/record/types';
import type { Field, ObjectType } from '@/engine/schema/types';
import { request } from '@/lib/api/request';
import { uuidv7 } from '@/lib/ids';
import { messageOf } from '@/lib/api/problem';
import { reasonsOf, type Sees } from './reasons';
import css from './AccessPanel.module.css';
import { Links } from './Links';
import { showable } from './links';

interface Who {
  count: number;
  mayShare: boolean;
  mayLink: boolean;
  people: Sees[];
}

const WITH: Field = { key: 'to', label: '', type: 'relation', access: 'write', required: true, readOnly: false, unique: false, sortable: false, groupable: false, system: false, operators: [], targets: ['user', 'team'] };

/** Who can see this, and why; and sharing it with one more. Asked for when it is opened. */
export function AccessPanel({ type, id }: { type: ObjectType; id: string }) {
  const object = type.key;
  const { t } = useTranslation();
  const [opened, open] = useState(false);
  const client = useQueryClient();
  const key = ['access', object, id];
  const who = useQuery({ queryKey: key, queryFn: ({ signal }) => request<Who>(`/records/${object}/${id}/access`, { signal }), enabled: opened });
  return (
    <section className={css.panel} aria-label={t('access.title')}>
      <Button variant="subtle" color="gray" size="compact-sm" leftSection={<IconEye size={16} stroke={1.5} aria-hidden />} aria-expanded={opened} onClick={() => open(!opened)}>{t('access.title')}</Button>
      {opened && who.isError && <p role="alert" className="quiet">{messageOf(who.error)}</p>}
      {opened && who.data && (
        <>
          <ul className={css.people}>
            {who.data.people.map((person) => (
              <li key={person.user}>
                <span>{person.name}</span>
                <span className="quiet">{reasonsOf(person).map((reason) => t(`access.${reason}`)).join(' · ')}{person.writes ? ` · ${t('access.writes')}` : ''}</span>
              </li>
            ))}
          </ul>
          {who.data.count > who.data.people.length && <p className="quiet">{t('access.more', { count: who.data.count - who.data.people.length })}</p>}
          {who.data.mayShare && <Share object={object} id={id} onShared={() => void client.invalidateQueries({ queryKey: key })} />}
          {who.data.mayLink && <Links object={object} id={id} fields={object === 'file' ? [] : showable(type.fields, type.title)} usual={type.listColumns} />}
        </>
      )}
    </section>
  );
}

function Share({ object, id, onShared }: { object: string; id: string; onShared: () => void }) {
  const { t } = useTranslation();
  const [to, setTo] = useState<Ref | null>(null);
  const [access, setAccess] = useState('read');
  const { Input } = fieldType('relation');
  const share = () =>
    void run([{ do: 'create', object: 'grant', id: uuidv7(), fields: { record: { object, id }, to: to ? { object: to.object, id: to.id } : null, access } }], { done: t('access.shared', { name: to?.title ?? '' }) }).then(
      () => {
        setTo(null);
        onShared();
      },
      () => null,
    );
  return (
    <div className={css.share}>
      {Input && <Input field={WITH} label={t('access.with')} value={to} onChange={(value) => setTo(value as Ref | null)} />}
      <NativeSelect size="sm" aria-label={t('access.may')} value={access} onChange={(event) => setAccess(event.currentTarget.value)} data={[{ value: 'read', label: t('access.reads') }, { value: 'write', label: t('access.writes') }]} />
      <Button variant="default" disabled={!to} onClick={share}>{t('access.doShare')}</Button>
    </div>
  );
}
