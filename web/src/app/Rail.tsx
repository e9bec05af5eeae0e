import { UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconCalendar, IconHome, IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { logoAddress, useBrand } from '@/engine/session/brand';
import { useSession } from '@/engine/session/session';
import { keptStore, useStore } from '@/lib/store';
import { lazily } from '@/lib/lazily';
import { printedKeys } from '@/lib/shortcuts';
import css from './Rail.module.css';
import { NoticesLink } from './NoticesLink';
import { RailLink } from './RailLink';
import { RailObjects } from './RailObjects';
import { RailViews } from './RailViews';
import { UserMenu } from './UserMenu';

export const PhoneRail = lazily(() => import('./PhoneRail').then((module) => module.PhoneRail));

const narrow = keptStore('ui.rail.narrow', false);

interface Props {
  /** On a phone the rail is a drawer. */
  open: boolean;
  onClose: () => void;
  onSearch: () => void;
  onHelp: () => void;
}

/** The way to everything: search, home, the objects by discipline, the saved views, oneself. */
export function Rail({ open, onClose, onSearch, onHelp }: Props) {
  const phone = useMediaQuery('(max-width: 768px)', false, { getInitialValueInEffect: false });
  const small = useStore(narrow) && !phone;
  const [wanted, setWanted] = useState(open);
  if (open && !wanted) setWanted(true);
  if (phone) {
    // once opened it stays, for its way out
    return wanted && (
      <PhoneRail open={open} onClose={onClose}><RailContent small={false} onSearch={onSearch} onHelp={onHelp} phone /></PhoneRail>
    );
  }
  return <aside className={css.rail} data-small={small || undefined}><RailContent small={small} onSearch={onSearch} onHelp={onHelp} phone={false} /></aside>;
}

function RailContent({ small, onSearch, onHelp, phone }: { small: boolean; onSearch: () => void; onHelp: () => void; phone: boolean }) {
  const { t } = useTranslation();
  const brand = useBrand();
  const { workspace } = useSession();
  const fold = small ? t('frame.unfold') : t('frame.fold');
  return (
    <nav className={css.nav} aria-label={t('frame.navigation')}>
      <div className={css.top}>
        {!small && <span className={css.workspace} title={workspace.logo ? workspace.name : brand?.name}>{workspace.logo ? <img src={logoAddress(workspace.logo)} alt={workspace.name} /> : workspace.name || brand?.name}</span>}
        {!phone && (
          <UnstyledButton className={css.fold} aria-label={fold} title={fold} onClick={() => narrow.set(!small)}>
            {small ? <IconLayoutSidebarLeftExpand size={16} stroke={1.5} /> : <IconLayoutSidebarLeftCollapse size={16} stroke={1.5} />}
          </UnstyledButton>
        )}
      </div>
      <UnstyledButton className={css.link} onClick={onSearch} aria-label={t('frame.search')} title={small ? t('frame.search') : undefined}>
        <IconSearch size={16} stroke={1.5} aria-hidden />
        {!small && <><span className={css.word}>{t('frame.search')}</span><kbd>{printedKeys('mod+k').join(' ')}</kbd></>}
      </UnstyledButton>
      <RailLink to="/" label={t('frame.home')} icon={<IconHome size={16} stroke={1.5} aria-hidden />} small={small} exact />
      <RailLink to={'/agenda' as '/'} label={t('frame.agenda')} icon={<IconCalendar size={16} stroke={1.5} aria-hidden />} small={small} />
      <NoticesLink small={small} />
      <div className={css.scroll}>
        <RailViews small={small} />
        <RailObjects small={small} />
      </div>
      <UserMenu small={small} onHelp={onHelp} />
    </nav>
  );
}
