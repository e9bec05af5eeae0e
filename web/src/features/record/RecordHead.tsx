import { ActionIcon } from '@mantine/core';
import { IconDots, IconPrinter } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { RecordData } from '@/engine/record/types';
import { ObjectIcon } from '@/engine/schema/ObjectIcon';
import type { ObjectType } from '@/engine/schema/types';
import { paperAddress, usePrinting } from '@/engine/view/printing';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { titleOf } from '@/engine/view/titleOf';
import { lazily } from '@/lib/lazily';
import { useOpener } from '@/ui/opener';
import { ActionButtons, useOffered } from './actions/ActionButtons';
import { FollowButton } from './talk/FollowButton';

const RecordMenu = lazily(() => import('./RecordMenu').then((module) => module.RecordMenu));
const MergeWith = lazily(() => import('./MergeWith').then((module) => module.MergeWith));
const EraseDialog = lazily(() => import('./privacy/EraseDialog').then((module) => module.EraseDialog));

/** What it is called, what kind it is, and what can be done with the whole of it. */
export function RecordHead({ object, record }: { object: ObjectType; record: RecordData }) {
  const { t } = useTranslation();
  const name = titleOf(object, record);
  const [merging, setMerging] = useState(false);
  const [erasing, setErasing] = useState(false);
  const menu = useOpener(RecordMenu.fetch, 'menu');
  // a draft is sent from where it is written
  const written = object.key === 'email' && record['status'] === 'draft';
  const offered = useOffered(object, record).filter(() => !written);
  const paper = paperAddress(`/records/${object.key}/${record.id}/pdf`);
  usePrinting(paper);
  return (
    <ScreenHead
      tight={offered.length === 0}
      title={name}
      icon={<ObjectIcon icon={object.icon} />}
      crumbs={
        <Link to="/o/$object" params={{ object: object.key }} search={{}}>
          {object.plural}
        </Link>
      }
    >
      <FollowButton object={object.key} record={record} name={name} />
      <ActionButtons offered={offered} record={record} />
      <ActionIcon size="lg" component="a" href={paper} target="_blank" rel="noopener" aria-label={t('list.print')} title={t('list.print')}>
        <IconPrinter size={20} stroke={1.5} />
      </ActionIcon>
      {object.may.delete !== 'none' && (
        <>
          <ActionIcon {...menu.button} size="lg" aria-label={t('record.actions', { name })}>
            <IconDots size={20} stroke={1.5} />
          </ActionIcon>
          {menu.wanted && <RecordMenu opener={menu} object={object} record={record} onMerge={() => setMerging(true)} onErase={() => setErasing(true)} />}
        </>
      )}
      {erasing && <EraseDialog object={object.key} id={record.id} name={name} onClose={() => setErasing(false)} />}
      {merging && <MergeWith object={object} record={record} onClose={() => setMerging(false)} />}
    </ScreenHead>
  );
}
