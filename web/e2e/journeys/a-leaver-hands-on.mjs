import { expectSame } from '../house/expect.mjs';
import { another } from '../people/another.mjs';
import { accepts, asks, hires, names, proposes, writes } from '../people/handing.mjs';

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
    await accepts(bruno);
    await bruno.eventually(() => owners(ana, lena), [receiver.id], 'whose her customers are');
    await ana.opens(`/o/handover/${handover}`);
    await ana.sees('Done');
    await ana.finds('A hand-over that is done');
  } finally {
    await hers.page.context().close();
    await bruno.page.context().close();
  }
}

/** Lena, with three customers and a task on one of them. */
async function hasAColleague(ana) {
  const { id, email } = await hires(ana, 'Lena Leaver', PASSWORD);
  const customers = [];
  for (const name of ['Lena One', 'Lena Two', 'Lena Three']) customers.push(await writes(ana, 'account', { name, owner: id }));
  await writes(ana, 'task', { subject: 'Call them', about: { object: 'account', id: customers[0] }, owner: id, assignee: id });
  return { id, email, customers, isSetInactive };
}

async function isSetInactive(ana) {
  await ana.opens(`/o/user/${this.id}`);
  await ana.page.getByRole('button', { name: 'Edit Active', exact: true }).click();
  await ana.page.getByRole('group', { name: 'Edit Active' }).getByRole('checkbox').or(ana.page.getByRole('group', { name: 'Edit Active' }).getByRole('switch')).first().click();
  await ana.page.keyboard.press('Enter');
  await ana.eventually(async () => (await asks(ana, 'GET', `/records/user/${this.id}`)).active, false, 'whether she is active');
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
  await names(ana, 'To', receiver);
  const handover = await proposes(ana);
  expectSame((await asks(ana, 'GET', `/records/handover/${handover}`)).size, 3, 'how many go');
  return handover;
}

async function owners(ana, lena) {
  const found = [];
  for (const id of lena.customers) found.push((await asks(ana, 'GET', `/records/account/${id}`)).owner.id);
  return [...new Set(found)];
}
