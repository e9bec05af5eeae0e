import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowsExchange } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { AnchoredMenu } from '@/ui/Anchored';
import classes from './Card.module.css';
import type { ColumnSource } from './columns';

interface Props {
  name: string;
  destinations: ColumnSource[];
  opened: boolean;
  onOpen: (open: boolean) => void;
  onMove: (to: ColumnSource) => void;
}

/** "Move to…" for a single pointer, and for the keyboard by M; the first nine columns have their number as a key. A card has but the button until it is opened: cards are many. */
export function MoveMenu({ name, destinations, opened, onOpen, onMove }: Props) {
  const { t } = useTranslation();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [wanted, setWanted] = useState(opened);
  if (opened && !wanted) setWanted(true);
  const byNumber = (event: { key: string; preventDefault: () => void }) => {
    const to = destinations[Number(event.key) - 1];
    if (!to) return;
    event.preventDefault();
    onOpen(false);
    onMove(to);
  };
  return (
    <>
      <ActionIcon ref={setAnchor} className={classes.move} size="sm" aria-label={t('board.moveTo', { name })} aria-haspopup="menu" aria-expanded={opened} onClick={() => onOpen(!opened)} data-no-drag tabIndex={-1}>
        <IconArrowsExchange size={14} stroke={1.5} />
      </ActionIcon>
      {wanted && (
        <AnchoredMenu opener={{ anchor, opened, setOpened: onOpen }} position="bottom-end" onKeyDown={byNumber}>
          <Menu.Label>{t('board.moveLabel')}</Menu.Label>
          {destinations.map((to, at) => (
            <Menu.Item key={to.key} onClick={() => onMove(to)} rightSection={at < 9 ? <kbd aria-hidden>{at + 1}</kbd> : undefined}>
              {to.label || t('board.none')}
            </Menu.Item>
          ))}
        </AnchoredMenu>
      )}
    </>
  );
}
