import { wholeTexts } from '@/lib/i18n/i18n';
import { notYetHere } from '@/lib/lazily';

/** In the order they are likely to be opened. */
const screens: (() => Promise<unknown>)[] = [
  () => import('./Frame'),
  () => import('@/features/list/ListScreen'),
  wholeTexts,
  () => import('@/features/home/MyDay'),
  () => import('@/features/record/RecordScreen'),
  () => import('@/features/board/BoardScreen'),
];

const idle = () => new Promise<void>((resume) => (typeof requestIdleCallback === 'function' ? requestIdleCallback(() => resume(), { timeout: 5_000 }) : setTimeout(resume, 500)));

/** Fetches what comes next while nothing else is to be done, so that it opens at once. Whoever pays by the byte is spared. */
export async function fetchAhead(): Promise<void> {
  if ((navigator as { connection?: { saveData?: boolean } }).connection?.saveData) return;
  const one = async (fetch: () => Promise<unknown>) => {
    await idle();
    await fetch().catch(() => undefined);
  };
  for (const screen of screens) await one(screen);
  const tried = new Set<() => Promise<void>>();
  for (let next = notYetHere(); next.length > 0; next = notYetHere().filter((fetch) => !tried.has(fetch))) {
    for (const fetch of next) {
      tried.add(fetch);
      await one(fetch);
    }
  }
}
