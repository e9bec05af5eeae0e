import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import type { Ref } from '@/engine/record/types';
import { fieldOf, objectOf, useCatalog } from '@/engine/schema/catalog';
import type { Field } from '@/engine/schema/types';
import { ErrorState } from '@/ui/ErrorState';
import { rightsOfQuery, type Roles } from './api';
import css from './Roles.module.css';
import { useNames } from './useNames';

const PERSON: Field = { key: 'user', label: '', type: 'user', access: 'write', required: false, readOnly: false, unique: false, sortable: false, groupable: false, system: false, operators: [], targets: ['user'] };

/** What one person may, all their roles together. */
export function PersonRights({ roles }: { roles: Roles }) {
  const { t } = useTranslation();
  const names = useNames();
  const catalog = useCatalog();
  const [person, choose] = useState<Ref | null>(null);
  const rights = useQuery({ ...rightsOfQuery(person?.id ?? ''), enabled: person !== null });
  const { Input } = fieldType('user');
  const labels = (fields: { object: string; field: string }[]) => fields.map((one) => `${names.object(one.object)}: ${fieldOf(objectOf(catalog, one.object), one.field)?.label ?? one.field}`).join(', ');
  const types = Object.keys(roles.roles[0]?.types ?? {});
  return (
    <section aria-labelledby="roles-person">
      <h2 id="roles-person">{t('roles.whole')}</h2>
      <p className="quiet">{t('roles.wholeText')}</p>
      <div className={css.line}>{Input && <Input field={PERSON} label={t('roles.person')} value={person} onChange={(value) => choose(value as Ref | null)} />}</div>
      {rights.isError && <ErrorState error={rights.error} onRetry={() => void rights.refetch()} />}
      {rights.data && (
        <>
          <p role="status">{rights.data.roles.map((key) => names.role(roles.roles.find((each) => each.key === key) ?? { key })).join(' + ')}</p>
          <div className={css.matrix}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('roles.type')}</th>
                  {roles.rights.map((right) => <th key={right.key} scope="col">{names.right(right.key)}</th>)}
                </tr>
              </thead>
              <tbody>
                {types.map((object) => (
                  <tr key={object}>
                    <th scope="row">{names.object(object)}</th>
                    {roles.rights.map(({ key, graded }) => {
                      const scopes = rights.data.types[object]?.[key] ?? [];
                      return <td key={key} data-none={scopes.length === 0 || undefined}>{(scopes.length === 0 ? ['none'] : scopes).map((scope) => names.scope(scope, graded)).join(' + ')}</td>;
                    })}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {rights.data.hidden.length > 0 && <p><strong>{t('types.rights.hidden')}</strong> {labels(rights.data.hidden)}</p>}
          {rights.data.readOnly.length > 0 && <p><strong>{t('types.rights.read')}</strong> {labels(rights.data.readOnly)}</p>}
        </>
      )}
    </section>
  );
}
