import { useNavigate, useSearch } from '@tanstack/react-router';
import { FileDrop } from '@/engine/imports/FileDrop';
import { useTranslation } from '@/lib/i18n/useTranslation';
import classes from './ImportScreen.module.css';
import { Steps } from './Steps';

/** The first step: a file. */
export function NewImportScreen() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { object } = useSearch({ from: '/inside/imports/new' });
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('imports.title')}</h1>
        <Steps now="file" />
      </header>
      <FileDrop onReady={(id) => void navigate({ to: '/imports/$id', params: { id }, search: object ? { object } : {} })} />
    </div>
  );
}
