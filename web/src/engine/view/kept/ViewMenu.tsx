import { Button } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { lazily } from '@/lib/lazily';
import { useOpener } from '@/ui/opener';
import type { Keeping } from './keeping';

const RenameView = lazily(() => import('./RenameView').then((module) => module.RenameView));
const SaveView = lazily(() => import('./SaveView').then((module) => module.SaveView));
const ViewDeeds = lazily(() => import('./ViewDeeds').then((module) => module.ViewDeeds));

/** The view this screen began from: kept, changed, kept under another name, given up. */
export function ViewMenu({ keeping }: { keeping: Keeping }) {
  const { t } = useTranslation();
  const opener = useOpener(ViewDeeds.fetch, 'menu');
  const [saving, setSaving] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const { view, changed, reset } = keeping;
  if (!view && !changed) return null;
  return (
    <>
      {changed && <Button variant="subtle" color="gray" size="compact-sm" onClick={reset}>{t('view.reset')}</Button>}
      {view ? (
        <>
          <Button {...opener.button} variant="default" size="compact-sm" rightSection={<IconChevronDown size={14} stroke={1.5} aria-hidden />}>{changed ? t('view.changed', { name: view.name }) : view.name}</Button>
          {opener.wanted && <ViewDeeds opener={opener} keeping={keeping} view={view} onSaving={() => setSaving(true)} onRenaming={() => setRenaming(true)} />}
        </>
      ) : (
        <Button variant="default" size="compact-sm" onClick={() => setSaving(true)}>{t('view.save')}</Button>
      )}
      {view && renaming && <RenameView view={view} onClose={() => setRenaming(false)} />}
      {saving && <SaveView keeping={keeping} onClose={() => setSaving(false)} />}
    </>
  );
}
