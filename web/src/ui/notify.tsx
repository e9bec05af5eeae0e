import { Button, Group } from '@mantine/core';
import { i18n } from '@/lib/i18n/texts';
import { createStore } from '@/lib/store';

interface Action {
  label: string;
  onClick: () => void;
}

/** Something was said: what says it has to be on screen. */
export const speaking = createStore(false);

// a first screen stands before there is anything to say: what says it comes when it is needed
async function show(message: string, kind: 'done' | 'bad', action?: Action, millis = 10_000): Promise<void> {
  speaking.set(true);
  const { notifications } = await import('@mantine/notifications');
  const id = notifications.show({
    message: action ? (
      <Group justify="space-between" wrap="nowrap">
        <span>{message}</span>
        <Button size="compact-sm" variant="subtle" onClick={() => { notifications.hide(id); action.onClick(); }}>{action.label}</Button>
      </Group>
    ) : message,
    color: kind === 'bad' ? 'var(--bad)' : 'var(--ink-2)',
    withBorder: false,
    closeButtonProps: { 'aria-label': i18n.t('close') },
    autoClose: kind === 'bad' || action ? millis : 3_000,
    position: 'bottom-center',
  });
}

/** The house's two kinds of passing word: something was done (perhaps with a way back), or something was refused. */
export const notify = {
  /** @param millis how long there is a way back */
  done: (message: string, action?: Action, millis?: number) => void show(message, 'done', action, millis),
  bad: (message: string) => void show(message, 'bad'),
};
