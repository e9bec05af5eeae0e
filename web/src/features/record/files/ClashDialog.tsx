import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';

interface Props {
  names: string[];
  onAnswer: (answer: 'version' | 'both' | null) => void;
}

/** Files of these names are there already: they may be newer versions, or others that are called the same. */
export function ClashDialog({ names, onAnswer }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={() => onAnswer(null)} closeButtonProps={{ 'aria-label': t('close') }} title={t('files.clash', { count: names.length, name: names[0] ?? '' })} centered>
      {names.length > 1 && <ul>{names.slice(0, 10).map((name) => <li key={name}>{name}</li>)}</ul>}
      <p>{t('files.clashText')}</p>
      <Group justify="flex-end">
        <Button variant="default" onClick={() => onAnswer('both')}>{t('files.keepBoth')}</Button>
        <Button data-autofocus onClick={() => onAnswer('version')}>{t('files.newVersion')}</Button>
      </Group>
    </Modal>
  );
}
