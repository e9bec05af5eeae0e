import { recent } from '@/engine/record/recent';
import { goOnPushing } from '@/engine/session/push';
import { startLogging } from '@/engine/view/logging';
import { wholeTexts } from '@/lib/i18n/i18n';
import { i18n } from '@/lib/i18n/texts';
import { notify } from '@/ui/notify';
import { sendKept } from './outbox';
import { channelOf, isBack, recordOf, type Tap } from './taps';

let tap: Tap | null = null;

/** What an app on a phone does besides showing screens: it opens off-line, asks how it went, and sends what waited. Answers how it ends. */
export function begin(user: string): () => void {
  if (import.meta.env.PROD) void navigator.serviceWorker?.register('/sw.js').then(() => goOnPushing(user)).catch(() => undefined);
  const tapped = (event: Event) => {
    const href = (event.target as Element | null)?.closest?.('a[href]')?.getAttribute('href');
    const channel = href && matchMedia('(pointer: coarse)').matches ? channelOf(href) : null;
    if (!channel) return;
    const here = recordOf(location.pathname);
    const known = recent.get().items.find((one) => one.id === here?.id);
    tap = { channel, about: known ?? null, at: Date.now() };
  };
  const seen = () => {
    if (document.visibilityState === 'hidden' || !tap) return;
    const last = tap;
    tap = null;
    if (isBack(last, Date.now())) startLogging({ about: last.about, channel: last.channel, back: true });
  };
  const connected = () => void sendKept(user).then(async (count) => {
    if (count === 0) return;
    await wholeTexts();
    notify.done(i18n.t('log.sent', { count }));
  });
  document.addEventListener('click', tapped, true);
  document.addEventListener('visibilitychange', seen);
  addEventListener('online', connected);
  connected();
  return () => {
    document.removeEventListener('click', tapped, true);
    document.removeEventListener('visibilitychange', seen);
    removeEventListener('online', connected);
  };
}
