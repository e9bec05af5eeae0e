import { expectSame } from '../house/expect.mjs';
import { another } from '../people/another.mjs';

export const title = 'Somebody leaves: all that was theirs goes to a colleague, and they are out';
export const sample = true;

const PASSWORD = 'a long password of hers';

export async function walk(ana) {
  await ana.entersTheSample();
  const lena = await hasAColleague(ana);
  const [hers, bruno] = [await another(ana), await another(ana)];
  try {
    await hers.signsIn(lena.email, PASSWORD);
    await lena.isSetInactive(ana);
    await isOut(hers);
    const receiver = await receives(bruno);
    const handover = await handsEverythingOn(ana, lena, receiver);
    await bruno.opens(`/o/handover/${handover}`);
    await bruno.page.getByRole('button', { name: 'Accept' }).click();
    await bruno.page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
    await bruno.eventually(() => owners(ana, lena), [receiver.id], 'whose her customers are');
    await ana.opens(`/o/handover/${handover}`);
    await ana.sees('Done');
    await ana.finds('A hand-over that is done');
  } finally {
    await hers.page.context().close();
    await bruno.page.context().close();
  }
}

const api = (person, method, path, body) =>
  person.page.evaluate(
    async ([how, where, what]) => {
      const { csrf } = await (await fetch('/api/v1/session')).json();
      const answer = await fetch(`/api/v1${where}`, { method: how, headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, ...(what ? { body: JSON.stringify(what) } : {}) });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${how} ${where}: ${text}`);
      return text ? JSON.parse(text) : null;
    },
    [method, path, body],
  );

/** Lena, with three customers and a task on one of them. */
async function hasAColleague(ana) {
  const email = `lena.${Date.now()}@example.com`;
  const { id } = await api(ana, 'POST', '/records/user', { fields: { name: 'Lena Leaver', email, role: 'rep' } });
  await api(ana, 'PUT', `/users/${id}/password`, { password: PASSWORD });
  const customers = [];
  for (const name of ['Lena One', 'Lena Two', 'Lena Three']) customers.push((await api(ana, 'POST', '/records/account', { fields: { name, owner: id } })).id);
  await api(ana, 'POST', '/records/task', { fields: { subject: 'Call them', about: { object: 'account', id: customers[0] }, owner: id, assignee: id } });
  return { id, email, customers, isSetInactive };
}

async function isSetInactive(ana) {
  await ana.opens(`/o/user/${this.id}`);
  await ana.page.getByRole('button', { name: 'Edit Active', exact: true }).click();
  await ana.page.getByRole('group', { name: 'Edit Active' }).getByRole('checkbox').or(ana.page.getByRole('group', { name: 'Edit Active' }).getByRole('switch')).first().click();
  await ana.page.keyboard.press('Enter');
  await ana.eventually(async () => (await api(ana, 'GET', `/records/user/${this.id}`)).active, false, 'whether she is active');
}

/** Within moments no request of hers is answered any more, and her screen says so. */
async function isOut(hers) {
  await hers.eventually(() => hers.page.evaluate(async () => (await fetch('/api/v1/session')).status), 401, 'her session');
  await hers.opens('/');
  await hers.isAt('**/sign-in**');
}

async function receives(bruno) {
  await bruno.entersTheSample('rep');
  return bruno.page.evaluate(async () => (await (await fetch('/api/v1/session')).json()).user);
}

async function handsEverythingOn(ana, lena, receiver) {
  const { page } = ana;
  await ana.opens(`/o/user/${lena.id}`);
  await page.getByRole('button', { name: 'Actions for Lena Leaver' }).click();
  await page.getByRole('menuitem', { name: 'Hand over customers' }).click();
  await ana.sees('3 customers');
  await ana.finds('What a leaver hands on');
  await page.getByRole('combobox', { name: 'To' }).or(page.getByRole('textbox', { name: 'To' })).first().fill(receiver.name);
  await page.getByRole('option', { name: receiver.name }).first().click();
  await page.getByRole('button', { name: 'Propose' }).click();
  await ana.isAt('**/o/handover/*');
  const handover = new URL(page.url()).pathname.split('/').at(-1);
  expectSame((await api(ana, 'GET', `/records/handover/${handover}`)).size, 3, 'how many go');
  return handover;
}

async function owners(ana, lena) {
  const found = [];
  for (const id of lena.customers) found.push((await api(ana, 'GET', `/records/account/${id}`)).owner.id);
  return [...new Set(found)];
}
