import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { formatDecimal } from '@/lib/format/numbers';
import lists from '../related/RelatedLists.module.css';

interface Props {
  title: string;
  count?: number | undefined;
  /** What the button adds, in words; without it there is none. */
  adds?: string | undefined;
  onAdd?: () => void;
  /** Said while there is nothing. */
  empty?: string | undefined;
  children: ReactNode;
}

/** A few lines of one kind on a party's page, with a way to add one. */
export function Block({ title, count, adds, onAdd, empty, children }: Props) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <header className={lists.head}>
        <h2 id={id}>
          {title} {count !== undefined && count > 0 && <span className={lists.count}>{formatDecimal(count)}</span>}
        </h2>
        {adds && (
          <ActionIcon aria-label={t('record.add', { object: adds })} onClick={onAdd}>
            <IconPlus size={16} stroke={1.5} />
          </ActionIcon>
        )}
      </header>
      {empty && <p className={lists.empty}>{empty}</p>}
      {children}
    </section>
  );
}
