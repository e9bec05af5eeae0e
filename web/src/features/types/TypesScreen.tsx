import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useCatalog } from '@/engine/schema/catalog';
import { ObjectIcon } from '@/engine/schema/ObjectIcon';
import type { ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { messageOf } from '@/lib/api/problem';
import { EmptyState } from '@/ui/EmptyState';
import { notify } from '@/ui/notify';
import { OWN, saveType, useDefinitions, type TypeDefinition } from './definitions';
import { said } from './texts';
import { TypeForm } from './TypeForm';
import css from './Types.module.css';

const CLOSED = ['typeDefinition', 'fieldDefinition', 'fieldRight', 'typeRight', 'role', 'userRole', 'grant', 'validationRule'];

/** All types of the workspace: its own first, then those that come with the house. */
export function TypesScreen() {
  const { t, i18n } = useTranslation();
  const { user } = useSession();
  const catalog = useCatalog();
  const definitions = useDefinitions();
  const [adding, add] = useState(false);
  const own = catalog.objects.filter((object) => object.key.startsWith(OWN));
  const house = catalog.objects.filter((object) => !object.key.startsWith(OWN) && !CLOSED.includes(object.key));
  const retired = (definitions.data ?? []).filter((definition) => definition.retired);
  if (user.role !== 'administrator') return <EmptyState title={t('admin.denied')} text={t('types.denied')} />;
  return (
    <div className={css.page}>
      <ScreenHead title={t('types.title')} crumbs={<Link to="/admin">{t('admin.title')}</Link>}>
        <Button leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />} onClick={() => add(true)}>{t('types.addType')}</Button>
      </ScreenHead>
      <div className={css.body}>
        <section aria-labelledby="types-own">
          <h2 id="types-own">{t('types.own')}</h2>
          {own.length === 0 ? <p className="quiet">{t('types.noOwn')}</p> : <Types objects={own} />}
        </section>
        <section aria-labelledby="types-house">
          <h2 id="types-house">{t('types.house')}</h2>
          <p className="quiet">{t('types.houseText')}</p>
          <Types objects={house} />
        </section>
        {retired.length > 0 && (
          <section aria-labelledby="types-retired">
            <h2 id="types-retired">{t('types.retired')}</h2>
            <p className="quiet">{t('types.retiredText')}</p>
            <ul className={css.rows}>{retired.map((definition) => <Retired key={definition.key} definition={definition} locale={i18n.language} />)}</ul>
          </section>
        )}
      </div>
      {adding && <TypeForm object={undefined} definition={undefined} onClose={() => add(false)} />}
    </div>
  );
}

function Types({ objects }: { objects: ObjectType[] }) {
  const { t } = useTranslation();
  return (
    <ul className={css.rows}>
      {objects.map((object) => (
        <li key={object.key} className={css.row}>
          <Link to="/admin/types/$object" params={{ object: object.key }} className={css.name}>
            <ObjectIcon icon={object.icon} />
            {object.plural}
          </Link>
          <span className={css.facts}>
            <span>{t('types.fieldCount', { count: object.fields.filter((field) => !field.system).length })}</span>
            <code>{object.key}</code>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Retired({ definition, locale }: { definition: TypeDefinition; locale: string }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const label = said(definition.labels, locale) || definition.key;
  const use = () => {
    setBusy(true);
    saveType(definition, { key: definition.key, retired: false })
      .then(() => notify.done(t('types.saved', { label })), (error: unknown) => notify.bad(messageOf(error)))
      .finally(() => setBusy(false));
  };
  return (
    <li className={css.row} data-retired>
      <span className={css.name}>{label}</span>
      <span className={css.facts}><code>{definition.key}</code></span>
      <span className={css.buttons}>
        <Button size="compact-sm" variant="subtle" color="gray" loading={busy} onClick={use}>{t('types.useAgain')}</Button>
      </span>
    </li>
  );
}
