import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowMerge, IconDots, IconFileZip, IconGavel, IconPrinter, IconTrash, IconUserOff, IconUserShare } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import type { RecordData } from '@/engine/record/types';
import { ObjectIcon } from '@/engine/schema/ObjectIcon';
import type { ObjectType } from '@/engine/schema/types';
import { startCreating } from '@/engine/view/creating';
import { handing } from '@/engine/view/handing';
import { paperAddress, usePrinting } from '@/engine/view/printing';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { useSession } from '@/engine/session/session';
import { titleOf } from '@/engine/view/titleOf';
import { ActionButtons, useOffered } from './actions/ActionButtons';
import { MergeWith } from './MergeWith';
import { everythingAddress } from './privacy/api';
import { FollowButton } from './talk/FollowButton';
import { EraseDialog } from './privacy/EraseDialog';
import { useDeletePreview } from './useDeletePreview';

/** What it is called, what kind it is, and what can be done with the whole of it. */
export function RecordHead({ object, record }: { object: ObjectType; record: RecordData }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const name = titleOf(object, record);
  const [merging, setMerging] = useState(false);
  const [erasing, setErasing] = useState(false);
  const administrator = useSession().user.role === 'administrator';
  const person = administrator && object.traits.includes('person');
  const [opened, setOpened] = useState(false);
  // a draft is sent from where it is written
  const written = object.key === 'email' && record['status'] === 'draft';
  const offered = useOffered(object, record).filter(() => !written);
  const paper = paperAddress(`/records/${object.key}/${record.id}/pdf`);
  usePrinting(paper);
  const along = useDeletePreview(object.key, record.id, opened);
  const handOver = () => {
    handing.set(null);
    void navigate({ to: '/handovers/new', search: { giver: record.id, name } });
  };
  const remove = async () => {
    const answer = await run([{ do: 'delete', object: object.key, id: record.id }], { done: t('record.deleted', { name }) });
    if (answer.outcomes[0]?.status === 'saved') await navigate({ to: '/o/$object', params: { object: object.key }, search: {} });
  };
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
        <Menu opened={opened} onChange={setOpened}>
          <Menu.Target>
            <ActionIcon size="lg" aria-label={t('record.actions', { name })}>
              <IconDots size={20} stroke={1.5} />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {object.may.update !== 'none' && object.key !== 'user' && (
              <Menu.Item leftSection={<IconArrowMerge size={16} stroke={1.5} />} onClick={() => setMerging(true)}>
                {t('merge.with')}
              </Menu.Item>
            )}
            {object.key === 'user' && (
              <Menu.Item leftSection={<IconUserShare size={16} stroke={1.5} />} onClick={handOver}>
                {t('handover.title')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} onClick={() => void remove()}>
              {t('record.delete', { object: object.label })}
              {along && along.follow + along.stay > 0 && <div className="quiet" style={{ fontSize: 13, maxWidth: 260 }}>{t('binScreen.follow', along)}</div>}
            </Menu.Item>
            {administrator && <Menu.Divider />}
            {administrator && (
              <Menu.Item leftSection={<IconGavel size={16} stroke={1.5} />} onClick={() => startCreating('legalHold', { record: { object: object.key, id: record.id, title: name } })}>
                {t('privacy.hold')}
              </Menu.Item>
            )}
            {person && (
              <>
                <Menu.Item component="a" href={everythingAddress(object.key, record.id)} download leftSection={<IconFileZip size={16} stroke={1.5} />}>
                  {t('privacy.everything')}
                </Menu.Item>
                <Menu.Item color="red" leftSection={<IconUserOff size={16} stroke={1.5} />} onClick={() => setErasing(true)}>
                  {t('privacy.erase')}
                </Menu.Item>
              </>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {erasing && <EraseDialog object={object.key} id={record.id} name={name} onClose={() => setErasing(false)} />}
      {merging && <MergeWith object={object} record={record} onClose={() => setMerging(false)} />}
    </ScreenHead>
  );
}
