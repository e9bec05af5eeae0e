import type { KeyboardEvent, RefObject } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useShortcuts } from '@/lib/shortcuts';

/** J and K walk over every row of the page as one list; Enter opens where one stands, Space ticks a task off, S puts it off to tomorrow. */
export function useRowKeys(root: RefObject<HTMLElement | null>) {
  const { t } = useTranslation();
  const step = (by: 1 | -1) => {
    const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.findIndex((row) => row.contains(document.activeElement));
    const next = rows[at < 0 ? (by > 0 ? 0 : rows.length - 1) : at + by];
    next?.querySelector<HTMLElement>('a')?.focus();
    next?.scrollIntoView({ block: 'nearest' });
  };
  const snooze = () => {
    const row = [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find((each) => each.contains(document.activeElement));
    const button = row?.querySelector<HTMLButtonElement>('[data-snooze]');
    if (!button) return;
    step(1);
    button.click();
  };
  useShortcuts([
    { keys: 'j', label: t('home.keys.next'), run: () => step(1) },
    { keys: 'k', label: t('home.keys.back'), run: () => step(-1) },
    { keys: 's', label: t('home.keys.snooze'), run: () => snooze() },
    { keys: 'Enter', label: t('home.keys.open'), run: () => undefined, told: true },
    { keys: 'Space', label: t('home.keys.tick'), run: () => undefined, told: true },
  ]);
  return (event: KeyboardEvent) => {
    if (event.key !== ' ' || !(event.target instanceof HTMLAnchorElement)) return;
    const tick = event.target.closest('[data-row]')?.querySelector<HTMLInputElement>('input[type="checkbox"]');
    event.preventDefault();
    if (!tick) return;
    step(1);
    tick.click();
  };
}
