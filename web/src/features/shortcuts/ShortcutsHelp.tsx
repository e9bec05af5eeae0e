import { Modal, Switch } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { letters, printedKeys, shortcuts } from '@/lib/shortcuts';
import { useStore } from '@/lib/store';
import { ScreenHelp } from './ScreenHelp';
import css from './ShortcutsHelp.module.css';

/** Help for the screen one looks at: what belongs here, every key that works here now, and the switch for single letters. */
export default function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const on = useStore(letters);
  const byKeys = new Map(useStore(shortcuts).map((shortcut) => [shortcut.keys, shortcut]));
  return (
    <Modal opened onClose={onClose} title={t('shortcut.help')} closeButtonProps={{ 'aria-label': t('close') }}>
      <ScreenHelp onClose={onClose} />
      <h3 className={css.keys}>{t('help.keys')}</h3>
      <Switch checked={on} onChange={(event) => letters.set(event.currentTarget.checked)} label={t('shortcut.letters')} size="sm" mb="md" />
      <dl className={css.list}>
        {[...byKeys.values()].map((shortcut) => (
          <div key={shortcut.keys} className={css.line}>
            <dt>{shortcut.label}</dt>
            <dd>{printedKeys(shortcut.keys).map((key) => <kbd key={key}>{key}</kbd>)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
