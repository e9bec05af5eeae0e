import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconDownload, IconEye, IconFileUpload, IconHistory, IconLink, IconTrash } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import { lazily } from '@/lib/lazily';
import { contentAddress, type FileItem, useNewVersion } from './api';

const ShareDialog = lazily(() => import('./ShareDialog').then((module) => module.ShareDialog));
const VersionsDialog = lazily(() => import('./VersionsDialog').then((module) => module.VersionsDialog));

interface Props {
  file: FileItem;
  editable: boolean;
  onLook: () => void;
}

/** What can be done with a file. */
export function FileMenu({ file, editable, onLook }: Props) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'versions' | 'share' | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const renew = useNewVersion();
  const remove = () => void run([{ do: 'delete', object: 'file', id: file.id }], { done: t('files.deleted', { name: file.name }) });
  return (
    <>
      <Menu>
        <Menu.Target>
          <ActionIcon aria-label={t('files.actions', { name: file.name })} loading={renew.isPending}><IconDots size={16} stroke={1.5} /></ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconEye size={16} stroke={1.5} />} onClick={onLook}>{t('files.look')}</Menu.Item>
          <Menu.Item component="a" href={contentAddress(file.id)} download leftSection={<IconDownload size={16} stroke={1.5} />}>{t('files.fetch')}</Menu.Item>
          <Menu.Item leftSection={<IconHistory size={16} stroke={1.5} />} onClick={() => setOpen('versions')}>{t('files.versions')}</Menu.Item>
          <Menu.Item leftSection={<IconLink size={16} stroke={1.5} />} onClick={() => setOpen('share')}>{t('files.share')}</Menu.Item>
          {editable && <Menu.Item leftSection={<IconFileUpload size={16} stroke={1.5} />} onClick={() => input.current?.click()}>{t('files.newVersion')}</Menu.Item>}
          {editable && <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} onClick={remove}>{t('files.delete')}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
      {editable && (
        <input
          ref={input}
          type="file"
          className="only-heard"
          aria-label={`${t('files.newVersion')}: ${file.name}`}
          tabIndex={-1}
          onChange={(event) => {
            const content = event.currentTarget.files?.[0];
            if (content) renew.mutate({ file, content });
            event.currentTarget.value = '';
          }}
        />
      )}
      {open === 'share' && <ShareDialog file={file} onClose={() => setOpen(null)} />}
      {open === 'versions' && <VersionsDialog file={file} editable={editable} onClose={() => setOpen(null)} />}
    </>
  );
}
