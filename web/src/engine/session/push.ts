import { request } from '@/lib/api/request';

const KEPT = 'push';

/** Whether this browser can be told while no screen is open. */
export const canPush = () => import.meta.env.PROD && 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const subscription = async () => (await navigator.serviceWorker.getRegistration())?.pushManager.getSubscription() ?? null;

const tell = (found: PushSubscription) => request('/push', { method: 'PUT', body: { endpoint: found.endpoint, keys: found.toJSON().keys } });

/** Whether this browser is told for this user. */
export async function isPushed(user: string): Promise<boolean> {
  return canPush() && Notification.permission === 'granted' && localStorage.getItem(KEPT) === user && (await subscription()) !== null;
}

/** Asks the browser, whose user may refuse, and then the server. Answers whether it is told from now on. */
export async function startPush(user: string): Promise<boolean> {
  if ((await Notification.requestPermission()) !== 'granted') return false;
  const { key } = await request<{ key: string }>('/push');
  const { pushManager } = await navigator.serviceWorker.ready;
  await tell(await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key }));
  localStorage.setItem(KEPT, user);
  return true;
}

export async function stopPush(): Promise<void> {
  localStorage.removeItem(KEPT);
  const found = await subscription();
  if (!found) return;
  await request(`/push?endpoint=${encodeURIComponent(found.endpoint)}`, { method: 'DELETE' });
  await found.unsubscribe();
}

/** A browser is told no longer than a session lasts: in the next one it says again that it wants to be. */
export async function goOnPushing(user: string): Promise<void> {
  if (!(await isPushed(user))) return;
  const found = await subscription();
  if (found) await tell(found);
}
