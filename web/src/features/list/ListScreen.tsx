import { Button } from '@mantine/core';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useObject } from '@/engine/schema/catalog';
import { ObjectIcon } from '@/engine/schema/ObjectIcon';
import type { ObjectType } from '@/engine/schema/types';
import { KindSwitch } from '@/engine/view/KindSwitch';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { startCreating } from '@/engine/view/creating';
import { ErrorState } from '@/ui/ErrorState';
import { Count } from './Count';
import { lazily } from '@/lib/lazily';
import css from './List.module.css';
import { Records } from './Records';
import { Toolbar } from './Toolbar';
import { listQuery, useListState } from './useListState';

const Summary = lazily(() => import('./Summary').then((module) => module.Summary));

/** The records of one type: as rows, or summed up. */
export function ListScreen() {
  const { t } = useTranslation();
  const { object: key } = useParams({ from: '/inside/o/$object' });
  const object = useObject(key);
  if (!object) return <ErrorState error={new Error(t('list.noObject', { key }))} />;
  return <List key={key} object={object} />;
}

function List({ object }: { object: ObjectType }) {
  const { t } = useTranslation();
  const state = useListState(object);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  return (
    <div className={css.screen}>
      <ScreenHead title={state.view?.name ?? object.plural} icon={<ObjectIcon icon={object.icon} size={20} />} beside={<Count object={object.key} query={listQuery(state)} />}>
        <KindSwitch object={object} kind={state.kind} filter={state.filter} onKind={(kind) => state.change({ kind })} />
        {object.may.create && <Button className={css.adder ?? ''} onClick={() => startCreating(object.key)}>{t('create.add', { object: object.label })}</Button>}
      </ScreenHead>
      <Toolbar state={state} />
      {state.kind === 'summary' ? <Summary state={state} /> : <Records state={state} selected={selected} onSelect={setSelected} />}
    </div>
  );
}
