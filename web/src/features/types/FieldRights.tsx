import { Select } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { messageOf } from '@/lib/api/problem';
import { notify } from '@/ui/notify';
import { LimitChange } from './LimitChange';
import { rightsQuery, saveRights, takeRightsBack, withLimit, type Limit } from './rights';
import css from './Types.module.css';

interface Wish {
  role: string;
  field: string;
  limit: Limit | 'write';
}

/** What each role may do with the fields of a type. Nothing is saved before it was shown whom it concerns. */
export function FieldRights({ object }: { object: ObjectType }) {
  const { t } = useTranslation();
  const people = fieldOf(useObject('user'), 'role')?.options ?? [];
  const { data } = useQuery(rightsQuery(object.key));
  const [wish, setWish] = useState<Wish | null>(null);
  const save = useMutation({
    mutationFn: ({ role, field, limit }: Wish) => saveRights(object.key, withLimit(data?.rights ?? {}, role, field, limit), labelOf(field)),
    onSuccess(batch, { role, field }) {
      setWish(null);
      const undo = () => void takeRightsBack(object.key, batch ?? '').catch((error: unknown) => notify.bad(messageOf(error)));
      notify.done(t('types.rights.saved', { field: labelOf(field), role: roleOf(role) }), batch ? { label: t('undo'), onClick: undo } : undefined);
    },
    onError: (error) => notify.bad(messageOf(error)),
  });
  const labelOf = (field: string) => fieldOf(object, field)?.label ?? field;
  const roleOf = (role: string) => people.find((each) => each.key === role)?.label ?? data?.names?.[role] ?? role;
  if (!data) return null;
  return (
    <section aria-labelledby="type-rights">
      <h2 id="type-rights">{t('types.rights.title')}</h2>
      <p className="quiet">{t('types.rights.text')}</p>
      <div className={css.matrix}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('types.rights.field')}</th>
              {data.roles.map((role) => <th key={role} scope="col">{roleOf(role)}</th>)}
            </tr>
          </thead>
          <tbody>
            {data.fields.map(({ key, written }) => (
              <tr key={key}>
                <th scope="row">{labelOf(key)}</th>
                {data.roles.map((role) => (
                  <td key={role}>
                    <Select
                      size="xs"
                      aria-label={t('types.rights.of', { field: labelOf(key), role: roleOf(role) })}
                      data={(written ? (['write', 'read', 'hidden'] as const) : (['write', 'hidden'] as const)).map((value) => ({ value, label: t(`types.rights.${value}`) }))}
                      value={data.rights[role]?.[key] ?? 'write'}
                      data-limited={data.rights[role]?.[key] !== undefined || undefined}
                      allowDeselect={false}
                      disabled={save.isPending}
                      onChange={(next) => setWish({ role, field: key, limit: (next ?? 'write') as Limit | 'write' })}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {wish && <LimitChange object={object.key} name={t('types.rights.of', { field: labelOf(wish.field), role: roleOf(wish.role) })} rights={withLimit(data.rights, wish.role, wish.field, wish.limit)} saving={save.isPending} onSave={() => save.mutate(wish)} onClose={() => setWish(null)} />}
    </section>
  );
}
