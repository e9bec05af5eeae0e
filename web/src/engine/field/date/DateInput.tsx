import { ActionIcon, Popover } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatDateNumeric, parseDate } from '@/lib/format/dates';
import { DraftInput } from '../parts/DraftInput';
import type { InputProps } from '../types';

const Calendar = lazy(() => import('./Calendar'));

const write = (value: string | null) => (value ? formatDateNumeric(value) : '');

/** Typed as people here write dates, or `+7`; the calendar is for those who want to look. */
export function DateInput(props: InputProps<string>) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const choose = (date: string | null) => {
    setOpen(false);
    props.onChange(date);
    props.onCommit?.(date);
  };
  return (
    <DraftInput<string>
      {...props}
      read={parseDate}
      write={write}
      nonsense="field.noDate"
      placeholder={formatDateNumeric('2026-12-31')}
      rightSection={
        props.readOnly ? undefined : (
          <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus withinPortal>
            <Popover.Target>
              <ActionIcon aria-label={t('field.calendarOf', { label: props.label })} onClick={() => setOpen(!open)} size="sm">
                <IconCalendar size={16} stroke={1.5} />
              </ActionIcon>
            </Popover.Target>
            <Popover.Dropdown onKeyDown={(event) => event.stopPropagation()}>
              <Suspense>{open && <Calendar value={props.value} onChoose={choose} />}</Suspense>
            </Popover.Dropdown>
          </Popover>
        )
      }
    />
  );
}
