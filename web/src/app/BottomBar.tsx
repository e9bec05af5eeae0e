import { UnstyledButton } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { IconCalendar, IconHome, IconMenu2, IconPlus, IconSearch } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './BottomBar.module.css';

interface Props {
  onSearch: () => void;
  onCreate: () => void;
  onMenu: () => void;
}

/** On a phone: the four things within the thumb's reach. */
export function BottomBar({ onSearch, onCreate, onMenu }: Props) {
  const { t } = useTranslation();
  return (
    <nav className={css.bar} aria-label={t('frame.bottom')}>
      <Link to="/" className={css.item} activeProps={{ 'aria-current': 'page' }} activeOptions={{ exact: true, includeSearch: false }}><IconHome size={20} stroke={1.5} aria-hidden />{t('frame.home')}</Link>
      <UnstyledButton className={css.item} onClick={onSearch}><IconSearch size={20} stroke={1.5} aria-hidden />{t('frame.search')}</UnstyledButton>
      <UnstyledButton className={css.item} onClick={onCreate}><IconPlus size={20} stroke={1.5} aria-hidden />{t('frame.create')}</UnstyledButton>
      <Link to={'/agenda' as '/'} className={css.item} activeProps={{ 'aria-current': 'page' }} activeOptions={{ includeSearch: false }}><IconCalendar size={20} stroke={1.5} aria-hidden />{t('frame.agenda')}</Link>
      <UnstyledButton className={css.item} onClick={onMenu}><IconMenu2 size={20} stroke={1.5} aria-hidden />{t('frame.menu')}</UnstyledButton>
    </nav>
  );
}
