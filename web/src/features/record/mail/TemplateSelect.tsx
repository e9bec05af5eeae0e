import { Select } from '@mantine/core';
import type { RefObject } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { forObject, useTemplates } from './templates';

interface Props {
  /** The type of record that fills them. */
  object: string;
  box: RefObject<HTMLInputElement | null>;
  opened: boolean;
  onOpened: (opened: boolean) => void;
  onChoose: (template: string) => void;
}

/** Whole letters to begin with; nothing where there are none. */
export function TemplateSelect({ object, box, opened, onOpened, onChoose }: Props) {
  const { t } = useTranslation();
  const fitting = forObject(useTemplates().data ?? [], 'mail', object);
  if (fitting.length === 0) return null;
  return (
    <Select
      ref={box}
      size="xs"
      aria-label={t('mail.template')}
      placeholder={t('mail.template')}
      title={t('mail.templateKey')}
      value={null}
      searchable
      nothingFoundMessage={t('field.noMatch')}
      dropdownOpened={opened}
      onDropdownOpen={() => onOpened(true)}
      onDropdownClose={() => onOpened(false)}
      onChange={(template) => template && onChoose(template)}
      data={fitting.map((one) => ({ value: one.id, label: String(one['name']) }))}
    />
  );
}
