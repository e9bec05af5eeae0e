import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useObject } from '@/engine/schema/catalog';
import { ObjectIcon } from '@/engine/schema/ObjectIcon';
import type { Field } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { messageOf } from '@/lib/api/problem';
import { EmptyState } from '@/ui/EmptyState';
import { LinkButton } from '@/ui/LinkButton';
import { notify } from '@/ui/notify';
import { OWN, saveType, takeBack, useDefinitions } from './definitions';
import { FieldForm } from './FieldForm';
import { FieldRights } from './FieldRights';
import { FieldRow } from './FieldRow';
import { RetiredField } from './RetiredField';
import { Rules } from './Rules';
import { TypeForm } from './TypeForm';
import css from './Types.module.css';

/** One type: what it is called, and its fields. */
export function TypeScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { user } = useSession();
  const { object: key = '' } = useParams({ strict: false });
  const object = useObject(key);
  const definition = useDefinitions().data?.find((each) => each.key === key);
  const [form, open] = useState<'type' | 'new' | Field | null>(null);
  if (!object || user.role !== 'administrator') {
    return <EmptyState title={t('types.none')} text={t('types.noneText')}><LinkButton to="/admin/types" variant="default">{t('types.title')}</LinkButton></EmptyState>;
  }
  const close = () => open(null);
  const said = (field: string) => definition?.fields.find((each) => each.key === field);
  const retired = (definition?.fields ?? []).filter((field) => field.retired);
  const retire = () =>
    void saveType(definition, { key, retired: true }).then(
      (batch) => {
        notify.done(t('types.typeRetired', { object: object.plural }), { label: t('undo'), onClick: () => void takeBack(batch) });
        void navigate({ to: '/admin/types' });
      },
      (error: unknown) => notify.bad(messageOf(error)),
    );
  return (
    <div className={css.page}>
      <ScreenHead title={object.plural} icon={<ObjectIcon icon={object.icon} size={20} />} crumbs={<Link to="/admin/types">{t('types.title')}</Link>}>
        {key.startsWith(OWN) && <Button variant="subtle" color="gray" onClick={retire}>{t('types.retire')}</Button>}
        <Button variant="default" onClick={() => open('type')}>{t('types.rename')}</Button>
        <Button leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />} onClick={() => open('new')}>{t('types.addField')}</Button>
      </ScreenHead>
      <div className={css.body}>
        <section aria-labelledby="type-fields">
          <h2 id="type-fields">{t('types.fields')}</h2>
          <ul className={css.rows}>
            {object.fields.filter((field) => !field.system).map((field) => (
              <FieldRow key={field.key} object={object} definition={definition} field={field} saidOf={said(field.key)} onEdit={() => open(field)} />
            ))}
          </ul>
        </section>
        <Rules object={object} />
        <FieldRights object={object} />
        {retired.length > 0 && (
          <section aria-labelledby="type-retired">
            <h2 id="type-retired">{t('types.retiredFields')}</h2>
            <p className="quiet">{t('types.retiredText')}</p>
            <ul className={css.rows}>{retired.map((field) => <RetiredField key={field.key} object={object} definition={definition} field={field} />)}</ul>
          </section>
        )}
      </div>
      {form === 'type' && <TypeForm object={object} definition={definition} onClose={close} />}
      {form === 'new' && <FieldForm object={object} definition={definition} saidOf={undefined} field={undefined} onClose={close} />}
      {form !== null && typeof form === 'object' && <FieldForm object={object} definition={definition} saidOf={said(form.key)} field={form} onClose={close} />}
    </div>
  );
}
