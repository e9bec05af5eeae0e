import { expectSame } from '../house/expect.mjs';
import { another } from '../people/another.mjs';

export const title = 'A day at work: a task done by a key, an appointment moved, a reminder that comes, a name in a comment that is heard at once, and a push that leads to its record';
export const sample = true;

const AT_ONCE = 15_000;

export async function walk(ana) {
  await ana.entersTheSample('administrator');
  const rui = await another(ana, { told: true });
  try {
    await rui.entersTheSample('rep');
    await ticksATaskOffByKey(rui);
    await movesAnAppointment(rui);
    await isRemindedSoon(rui);
    await isNamedInAComment(ana, rui);
    await isToldByTheBrowser(rui);
  } finally {
    await rui.page.context().close();
  }
}

/** As a script of theirs would, with the session they have. */
function asks(person, path, body) {
  return person.page.evaluate(async ([to, what]) => {
    const session = await (await fetch('/api/v1/session')).json();
    const init = what ? { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrf }, body: JSON.stringify(what) } : {};
    return { me: session.user, answer: await (await fetch(`/api/v1${to}`, init)).json() };
  }, [path, body ?? null]);
}

async function ticksATaskOffByKey(rui) {
  const { me } = await asks(rui, '/session');
  const today = new Date().toISOString().slice(0, 10);
  await asks(rui, '/records/task', { fields: { subject: 'Weigh the beans', due: today, assignee: me.id } });
  await rui.opens('/');
  await rui.finds('The first page');
  const line = rui.page.locator('[data-row]', { hasText: 'Weigh the beans' });
  await line.waitFor();
  await line.getByRole('link', { name: 'Weigh the beans' }).focus();
  await rui.presses(' ');
  await rui.eventually(() => line.count(), 0, 'the task that was done');
}

async function movesAnAppointment(rui) {
  const at = (hour) => `${new Date().toISOString().slice(0, 10)}T${hour}:00:00.000Z`;
  const { answer: made } = await asks(rui, '/records/appointment', { fields: { subject: 'Tasting', startsAt: at('10'), endsAt: at('11') } });
  await rui.opens('/agenda?span=day');
  const box = rui.page.locator(`[data-entry="${made.id}"]`);
  await box.waitFor();
  await rui.finds('The agenda');
  const from = await box.boundingBox();
  // an hour is a twenty-fourth of the column's height
  const hour = (await rui.page.locator('[class*="hours"]').first().boundingBox()).height / 24;
  await rui.page.mouse.move(from.x + 60, from.y + 12);
  await rui.page.mouse.down();
  await rui.page.mouse.move(from.x + 60, from.y + 12 + hour, { steps: 4 });
  await rui.page.mouse.move(from.x + 60, from.y + 12 + 2 * hour, { steps: 4 });
  await rui.page.mouse.up();
  const starts = async () => (await asks(rui, `/records/appointment/${made.id}`)).answer.startsAt;
  await rui.eventually(starts, at('12').replace('.000', ''), 'the appointment two hours later');
  await box.getByRole('button').first().focus();
  await rui.presses('Shift+ArrowUp');
  await rui.eventually(starts, at('11').replace('00:00.000', '45:00'), 'the appointment a quarter of an hour earlier');
}

async function isRemindedSoon(rui) {
  const { me } = await asks(rui, '/session');
  await asks(rui, '/records/task', { fields: { subject: 'Ring the roaster', assignee: me.id, remindAt: new Date(Date.now() + 2_000).toISOString() } });
  await rui.opens('/notifications');
  await rui.sees('Ring the roaster', 'the reminder');
  await rui.finds('The notifications');
}

async function isNamedInAComment(ana, rui) {
  const { me } = await asks(rui, '/session');
  const { answer } = await asks(rui, '/records/account?limit=1&fields=name&filter=' + encodeURIComponent(JSON.stringify({ field: 'owner', op: 'is', value: me.id })));
  const [account] = answer.items;
  await ana.opens(`/o/account/${account.id}?tab=comments`);
  await ana.page.getByPlaceholder(/@ names somebody/).click();
  await ana.types(`Do they pay, @${me.name.split(' ')[0]}`);
  await ana.page.getByRole('option', { name: me.name }).waitFor();
  await ana.presses('Enter');
  await ana.presses('Control+Enter');
  const began = Date.now();
  await rui.page.getByText(/named you/).first().waitFor({ timeout: AT_ONCE });
  console.log(`         the other heard of being named after ${Date.now() - began} ms`);
  expectSame(await rui.page.getByRole('link', { name: account.name, exact: true }).count() > 0, true, 'the record stands with it');
  await ana.finds('The comments of a record');
}

/** As the push service would, the browser's tools hand the worker what the server seals; what carries it over the wire is held by PushIT. */
async function isToldByTheBrowser(rui) {
  const { page } = rui;
  const { answer } = await asks(rui, '/records/account?limit=1&fields=name');
  const [account] = answer.items;
  await rui.opens('/');
  const worker = page.context().serviceWorkers()[0] ?? (await page.context().waitForEvent('serviceworker'));
  await worker.evaluate(() => new Promise((done) => (globalThis.registration.active?.state === 'activated' ? done() : globalThis.addEventListener('activate', () => done()))));
  const tools = await page.context().newCDPSession(page);
  const registered = new Promise((done) => tools.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => registrations[0] && done(registrations[0].registrationId)));
  await tools.send('ServiceWorker.enable');
  const told = { title: 'Ana named you', body: account.name, tag: 'a-day-at-work', lang: 'en', path: `/o/account/${account.id}` };
  await tools.send('ServiceWorker.deliverPushMessage', { origin: rui.address, registrationId: await registered, data: JSON.stringify(told) });
  const shown = () => worker.evaluate(async () => (await globalThis.registration.getNotifications()).map(({ title, body, data }) => ({ title, body, path: data.path })));
  await rui.eventually(shown, [{ title: told.title, body: told.body, path: told.path }], 'what the browser shows');
  // nobody can press what lies outside the page: the worker hears of the press as the browser tells it
  await worker.evaluate(async () => {
    const [notification] = await globalThis.registration.getNotifications();
    globalThis.dispatchEvent(new globalThis.NotificationEvent('notificationclick', { notification }));
  });
  await rui.isAt(`**/o/account/${account.id}`);
  await page.getByRole('heading', { level: 1, name: account.name }).waitFor();
  expectSame(await shown(), [], 'notifications that are left');
}
