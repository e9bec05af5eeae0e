import { Button, NativeSelect } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Scope } from '@/engine/schema/types';
import type { Role, Roles } from './api';
import { changed, saying } from './draft';
import { RoleChange } from './RoleChange';
import css from './Roles.module.css';
import { useNames } from './useNames';

const SCOPES: Scope[] = ['none', 'own', 'team', 'teamTree', 'territory', 'all'];

/** What one role may do with each type. Nothing is saved before it was shown whom it concerns. */
export function RoleTable({ role, rights }: { role: Role; rights: Roles['rights'] }) {
  const { t } = useTranslation();
  const names = useNames();
  const [draft, setDraft] = useState(role.said);
  const [showing, show] = useState(false);
  const change = changed(role.said, draft);
  const count = Object.keys(change).length;
  const offered = (graded: boolean) => (graded ? SCOPES : (['none', 'all'] as Scope[]));
  return (
    <>
      <div className={css.matrix}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('roles.type')}</th>
              {rights.map((right) => <th key={right.key} scope="col">{names.right(right.key)}</th>)}
            </tr>
          </thead>
          <tbody>
            {Object.entries(role.types).map(([object, stands]) => (
              <tr key={object}>
                <th scope="row"><Link to="/admin/types/$object" params={{ object }}>{names.object(object)}</Link></th>
                {rights.map(({ key, graded }) => {
                  const said = draft[object]?.[key] ?? '';
                  // as it stands where nothing was said, and not offered twice
                  const comes = role.said[object]?.[key] === undefined ? stands[key] : undefined;
                  return (
                    <td key={key}>
                      <NativeSelect
                        size="xs"
                        aria-label={t('roles.of', { right: names.right(key), object: names.object(object) })}
                        value={said}
                        data-limited={said !== '' || undefined}
                        data={[{ value: '', label: comes ? names.scope(comes, graded) : t('roles.comes') }, ...offered(graded).filter((value) => value !== comes).map((value) => ({ value, label: names.scope(value, graded) }))]}
                        onChange={(event) => setDraft(saying(draft, object, key, event.currentTarget.value as Scope | ''))}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className={css.bar}>
        <span role="status" className="quiet">{count > 0 ? t('roles.changedTypes', { count }) : ''}</span>
        <Button variant="subtle" color="gray" disabled={count === 0} onClick={() => setDraft(role.said)}>{t('cancel')}</Button>
        <Button disabled={count === 0} onClick={() => show(true)}>{t('roles.look')}</Button>
      </div>
      {showing && <RoleChange role={role} change={change} rights={rights} onClose={() => show(false)} />}
    </>
  );
}
