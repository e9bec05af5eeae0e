// An installed app opens without a connection and says that there is none. The shell alone is kept, the page and its scripts, which are the same for
// everybody; nothing of the API ever is: what somebody may see is asked for each time, and after signing out nothing of theirs is left.
const SHELL = 'shell';
const SHARED = 'shared';
const PAGE = '/app/';
const SHARE = '/app/share';

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (origin !== location.origin) return;
  if (request.method === 'POST' && pathname === SHARE) return event.respondWith(takes(request));
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate' && (pathname === '/' || pathname.startsWith(PAGE))) return event.respondWith(page(request));
  // what is named by its content never changes; the other two stand in the page
  if (pathname.startsWith('/assets/') || pathname === '/scheme.js' || pathname === '/logo.svg') event.respondWith(kept(request, pathname.startsWith('/assets/')));
});

/** The page as it is now; as it was kept where nobody answers. A new one brings its own scripts: the old ones go. */
async function page(request) {
  const shell = await caches.open(SHELL);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) {
      const [before, now] = [await shell.match(PAGE), answer.clone()];
      const text = await now.text();
      if (!before || (await before.text()) !== text) {
        if (before) await caches.delete(SHELL);
        await (await caches.open(SHELL)).put(PAGE, new Response(text, { headers: answer.headers }));
      }
    }
    return answer;
  } catch (away) {
    const known = await shell.match(PAGE);
    if (known) return known;
    throw away;
  }
}

async function kept(request, forEver) {
  const shell = await caches.open(SHELL);
  const known = await shell.match(request);
  if (known && forEver) return known;
  try {
    const answer = await fetch(request);
    if (answer.ok) await shell.put(request, answer.clone());
    return answer;
  } catch (away) {
    if (known) return known;
    throw away;
  }
}

/** What another app shares waits until the screen takes it, which forgets it then (features/share). */
async function takes(request) {
  const form = await request.formData();
  await (await caches.open(SHARED)).put(SHARE, new Response(form));
  return Response.redirect(SHARE, 303);
}

self.addEventListener('push', (event) => {
  const told = event.data ? event.data.json() : {};
  if (!told.title) return;
  event.waitUntil(tells(told));
});

/** Who looks at a screen of ours has it there already: what is shown besides makes no sound. */
async function tells({ title, body, tag, lang, path }) {
  const silent = (await windows()).some((each) => each.focused);
  await self.registration.showNotification(title, { body, tag, lang, silent, icon: '/icon-192.png', data: { path } });
}

const windows = () => self.clients.matchAll({ type: 'window' });

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const address = new URL(`/app${event.notification.data?.path ?? '/notifications'}`, location.origin).href;
  event.waitUntil(opens(address));
});

/** In the screen that was looked at last, else in a new one; where it may not come to the front it is there all the same. */
async function opens(address) {
  const open = (await windows()).find((each) => each.url.startsWith(new URL(PAGE, location.origin).href));
  if (!open) return self.clients.openWindow(address);
  const front = await open.focus().catch(() => open);
  return front.navigate(address);
}
