import { ActionIcon, Skeleton, Stack } from '@mantine/core';
import { IconArrowsDiagonal, IconX } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useRecord } from '@/engine/record/one';
import { useObject } from '@/engine/schema/catalog';
import { ObjectIcon } from '@/engine/schema/ObjectIcon';
import { RecordFields } from '@/engine/view/RecordFields';
import { titleOf } from '@/engine/view/titleOf';
import { ErrorState } from '@/ui/ErrorState';
import css from './Peek.module.css';

interface Props {
  object: string;
  id: string;
  onClose: () => void;
}

/** A record beside what one is doing: its fields, editable where they are read; Enter from the list opens it whole. */
export default function Peek({ object: key, id, onClose }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const object = useObject(key);
  const { data: record, error, refetch } = useRecord(key, id);
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const mine = panel.current;
    return () => {
      // closing from within gives the keys back to where they were
      if (mine?.contains(document.activeElement) && before instanceof HTMLElement) before.focus();
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  };
  const title = object && record ? titleOf(object, record) : '';
  return (
    // Esc anywhere inside closes it
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <aside ref={panel} className={css.panel} aria-label={t('peek.label', { title })} onKeyDown={onKeyDown}>
      <header className={css.head}>
        <span className={css.kind}><ObjectIcon icon={object?.icon} /> {object?.label}</span>
        <ActionIcon aria-label={t('peek.open')} title={t('peek.open')} onClick={() => void navigate({ to: '/o/$object/$id', params: { object: key, id } })}><IconArrowsDiagonal size={16} stroke={1.5} /></ActionIcon>
        <ActionIcon aria-label={t('close')} title={t('close')} onClick={onClose}><IconX size={16} stroke={1.5} /></ActionIcon>
      </header>
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !record && <Stack gap="sm" p="lg" role="status" aria-label={t('loading')}>{Array.from({ length: 6 }, (_, row) => <Skeleton key={row} height={20} />)}</Stack>}
      {object && record && (
        <div className={css.body}>
          <h2 className={css.title}><Link to="/o/$object/$id" params={{ object: key, id }}>{title}</Link></h2>
          {object.sections.map((section) => (
            <section key={section.key} className={css.section} aria-label={section.label}>
              {object.sections.length > 1 && <h3 className={css.heading}>{section.label}</h3>}
              <RecordFields object={object} record={record} fields={section.fields} />
            </section>
          ))}
        </div>
      )}
    </aside>
  );
}
