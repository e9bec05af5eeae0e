import { ActionIcon } from '@mantine/core';
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { LetterDraft } from './letter';
import css from './MailComposer.module.css';

/** Files of other records that go along; each can be left out. */
export function Along({ files, onLeave }: { files: LetterDraft['files']; onLeave: (id: string) => void }) {
  const { t } = useTranslation();
  return (
    <ul className={css.along} aria-label={t('mail.along')}>
      {files.map(({ id, name }) => (
        <li key={id}>
          <IconPaperclip size={16} stroke={1.5} aria-hidden />
          <span className="ellipsis" title={name}>{name}</span>
          <ActionIcon size="sm" aria-label={t('mail.leaveOut', { name })} onClick={() => onLeave(id)}><IconX size={16} stroke={1.5} /></ActionIcon>
        </li>
      ))}
    </ul>
  );
}
