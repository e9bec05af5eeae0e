import { Drawer } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './Rail.module.css';

/** On a phone the rail lies under the screen's edge. */
export function PhoneRail({ open, onClose, children }: { open: boolean; onClose: () => void; children: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Drawer opened={open} onClose={onClose} size={280} padding={0} title={t('frame.menu')} closeButtonProps={{ 'aria-label': t('close') }} classNames={{ header: css.drawerHead, body: css.drawerBody }}>
      {/* a choice made closes the drawer: clicks bubble up to here from links */}
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions */}
      <div onClick={(event) => (event.target as HTMLElement).closest('a') && onClose()}>{children}</div>
    </Drawer>
  );
}
