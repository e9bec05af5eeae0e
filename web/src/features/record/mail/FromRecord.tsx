import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconPaperclip } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Ref } from '@/engine/record/types';
import { useFiles } from '../files/api';
import type { LetterDraft } from './letter';

interface Props {
  about: Ref;
  /** What goes along already is not offered again. */
  along: LetterDraft['files'];
  onTake: (file: LetterDraft['files'][number]) => void;
}

/** Files that lie on the record a mail is about go along without being fetched and chosen again. */
export function FromRecord({ about, along, onTake }: Props) {
  const { t } = useTranslation();
  const there = (useFiles(about.object, about.id).data ?? []).filter((file) => !along.some((one) => one.id === file.id));
  if (there.length === 0) return null;
  return (
    <Menu position="top-start">
      <Menu.Target>
        <Button size="compact-sm" variant="subtle" color="gray" rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden />}>{t('mail.fromRecord')}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        {there.slice(0, 20).map(({ id, name }) => (
          <Menu.Item key={id} leftSection={<IconPaperclip size={16} stroke={1.5} />} onClick={() => onTake({ id, name })}>{name}</Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
