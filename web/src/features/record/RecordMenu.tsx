import { Menu } from '@mantine/core';
import { IconArrowMerge, IconFileZip, IconGavel, IconTrash, IconUserOff, IconUserShare } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import type { RecordData } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import { startCreating } from '@/engine/view/creating';
import { handing } from '@/engine/view/handing';
import { titleOf } from '@/engine/view/titleOf';
import { AnchoredMenu } from '@/ui/Anchored';
import type { Opener } from '@/ui/opener';
import { everythingAddress } from './privacy/api';
import { useDeletePreview } from './useDeletePreview';

interface Props {
  opener: Opener;
  object: ObjectType;
  record: RecordData;
  onMerge: () => void;
  onErase: () => void;
}

/** What is rarely done with the whole of a record. */
export function RecordMenu({ opener, object, record, onMerge, onErase }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const name = titleOf(object, record);
  const administrator = useSession().user.role === 'administrator';
  const person = administrator && object.traits.includes('person');
  const along = useDeletePreview(object.key, record.id, opener.opened);
  const handOver = () => {
    handing.set(null);
    void navigate({ to: '/handovers/new', search: { giver: record.id, name } });
  };
  const remove = async () => {
    const answer = await run([{ do: 'delete', object: object.key, id: record.id }], { done: t('record.deleted', { name }) });
    if (answer.outcomes[0]?.status === 'saved') await navigate({ to: '/o/$object', params: { object: object.key }, search: {} });
  };
  return (
    <AnchoredMenu opener={opener}>
      {object.may.update !== 'none' && object.key !== 'user' && (
        <Menu.Item leftSection={<IconArrowMerge size={16} stroke={1.5} />} onClick={onMerge}>
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
          <Menu.Item color="red" leftSection={<IconUserOff size={16} stroke={1.5} />} onClick={onErase}>
            {t('privacy.erase')}
          </Menu.Item>
        </>
      )}
    </AnchoredMenu>
  );
}
