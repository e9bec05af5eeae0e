import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './Card.module.css';
import type { ColumnSource } from './columns';

interface Props {
  name: string;
  destinations: ColumnSource[];
  opened: boolean;
  onOpen: (open: boolean) => void;
  onMove: (to: ColumnSource) => void;
}

/** "Move to…" for a single pointer, and for the keyboard by M; the first nine columns have their number as a key. */
export function MoveMenu({ name, destinations, opened, onOpen, onMove }: Props) {
  const { t } = useTranslation();
  return (
    <Menu opened={opened} onChange={onOpen} position="bottom-end" withinPortal returnFocus>
      <Menu.Target>
        <ActionIcon className={classes.move} size="sm" aria-label={t('board.moveTo', { name })} data-no-drag tabIndex={-1}>
          <IconArrowsExchange size={14} stroke={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown
        onKeyDown={(event) => {
          const to = destinations[Number(event.key) - 1];
          if (!to) return;
          event.preventDefault();
          onOpen(false);
          onMove(to);
        }}
      >
        <Menu.Label>{t('board.moveLabel')}</Menu.Label>
        {destinations.map((to, at) => (
          <Menu.Item key={to.key} onClick={() => onMove(to)} rightSection={at < 9 ? <kbd aria-hidden>{at + 1}</kbd> : undefined}>
            {to.label || t('board.none')}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
