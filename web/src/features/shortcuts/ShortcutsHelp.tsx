import { Modal, Switch } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { letters, printedKeys, type Shortcut, shortcuts } from '@/lib/shortcuts';
import { useStore } from '@/lib/store';
import { ScreenHelp } from './ScreenHelp';
import css from './ShortcutsHelp.module.css';

/** What each does, with all its ways: of two that listen to the same keys the newest is heard. */
function byLabel(all: Shortcut[]): Map<string, string[]> {
  const heard = new Map(all.map((shortcut) => [shortcut.keys, shortcut.label]));
  const lines = new Map<string, string[]>();
  for (const [keys, label] of heard) lines.set(label, [...(lines.get(label) ?? []), keys]);
  return lines;
}

/** Help for the screen one looks at: what belongs here, every key that works here now, and the switch for single letters. */
export default function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const on = useStore(letters);
  const lines = byLabel(useStore(shortcuts));
  return (
    <Modal opened onClose={onClose} title={t('shortcut.help')} closeButtonProps={{ 'aria-label': t('close') }}>
      <ScreenHelp onClose={onClose} />
      <h3 className={css.keys}>{t('help.keys')}</h3>
      <Switch checked={on} onChange={(event) => letters.set(event.currentTarget.checked)} label={t('shortcut.letters')} size="sm" mb="md" />
      <dl className={css.list}>
        {[...lines].map(([label, ways]) => (
          <div key={label} className={css.line}>
            <dt>{label}</dt>
            <dd>{ways.map((keys) => <span key={keys} className={css.way}>{printedKeys(keys).map((key) => <kbd key={key}>{key}</kbd>)}</span>)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
