import { expectSame } from '../house/expect.mjs';
import { another } from '../people/another.mjs';
import { accepts, asks, hires, names, proposes, writes } from '../people/handing.mjs';

export const title = 'Forty customers change hands: found by a filter, proposed with a note, accepted, and theirs with the work that was open';
export const sample = true;

const PASSWORD = 'forty bakeries and a mill';
const NOTE = 'All of them order on Tuesdays. Padaria 01 waits for a price.';
const KEPT = 3;

export async function walk(manager) {
  const world = await isPrepared(manager);
  const [iga, nuno] = [await another(manager), await another(manager)];
  try {
    const handover = await proposesForty(manager, world);
    await iga.signsIn(world.receiver.email, PASSWORD);
    await hearsOfIt(iga, handover);
    await accepts(iga);
    await isDone(iga, handover);
    await hasThem(iga, world);
    await nuno.signsIn(world.giver.email, PASSWORD);
    await hasThemNoMore(nuno, world);
    await manager.opens(`/o/handover/${handover}`);
    await manager.sees('Done');
  } finally {
    await iga.page.context().close();
    await nuno.page.context().close();
  }
}

/** Two reps of the manager's team; the one has forty bakeries, with open work and some that is done on the first of them, and three hotels. */
async function isPrepared(manager) {
  await manager.entersTheSample();
  const { items } = await asks(manager, 'GET', '/records/user?limit=50&fields=email,team');
  const { sample } = await asks(manager, 'GET', '/brand');
  const lead = items.find((user) => user.email === sample.users.find((one) => one.role === 'manager').login);
  const giver = await hires(manager, 'Nuno Antigo', PASSWORD, { team: lead.team.id });
  const receiver = await hires(manager, 'Iga Nowa', PASSWORD, { team: lead.team.id });
  const accounts = [...numbered('Padaria', 40), ...numbered('Hotel Beira', KEPT)].map((name) => ({ do: 'create', object: 'account', fields: { name, owner: giver.id } }));
  await asks(manager, 'POST', '/commands', { mode: 'ALL_OR_NOTHING', commands: accounts });
  const first = (await asks(manager, 'GET', `/records/account?limit=1&filter=${within({ and: [{ field: 'name', op: 'is', value: 'Padaria 01' }, { field: 'owner', op: 'is', value: giver.id }] })}`)).items[0].id;
  const about = { object: 'account', id: first };
  const deal = await writes(manager, 'opportunity', { name: 'A grinder for Padaria 01', account: first, owner: giver.id });
  const promise = await writes(manager, 'promise', { what: 'A price for the grinder', party: about, owner: giver.id, responsible: giver.id });
  const task = await writes(manager, 'task', { subject: 'Ask after the grinder', about, owner: giver.id, assignee: giver.id, due: new Date().toISOString().slice(0, 10) });
  const done = await writes(manager, 'task', { subject: 'Send the catalogue', about, owner: giver.id, assignee: giver.id, status: 'done' });
  await manager.entersTheSample('manager');
  return { giver, receiver, first, deal, promise, task, done };
}

const numbered = (name, many) => Array.from({ length: many }, (_, n) => `${name} ${String(n + 1).padStart(2, '0')}`);

const within = (filter) => encodeURIComponent(JSON.stringify(filter));

async function proposesForty(manager, { giver, receiver }) {
  const { page } = manager;
  await manager.opens('/o/account');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const box = page.getByRole('dialog', { name: 'Filter' });
  await picks(manager, box.getByRole('combobox', { name: 'Field' }), 'Owner');
  await picks(manager, box.getByRole('combobox', { name: 'Owner', exact: true }), giver.name, /^Nuno Antigo/);
  await box.getByRole('button', { name: 'Add a condition' }).click();
  await picks(manager, box.getByRole('combobox', { name: 'Field' }).last(), 'Name');
  await box.getByRole('combobox', { name: 'Name: comparison' }).selectOption('startsWith');
  await box.getByRole('textbox', { name: 'Name', exact: true }).fill('Padaria');
  await manager.presses('Escape');
  await manager.eventually(() => counted(manager), '40', 'how many the filter finds');
  await manager.shows('Forty customers by a filter');
  await page.getByRole('checkbox', { name: 'Select all loaded' }).click();
  await page.getByRole('link', { name: 'Hand over' }).click();
  await names(manager, 'From', giver);
  await manager.sees('40 customers');
  await names(manager, 'To', receiver);
  await page.getByLabel('Note to the receiver').fill(NOTE);
  await page.getByRole('checkbox', { name: 'The giver goes on seeing them for 90 days' }).click();
  await manager.finds('What forty customers take along');
  const handover = await proposes(manager);
  await manager.finds('A hand-over that is proposed');
  return handover;
}

/** What the list says beside its name. */
const counted = ({ page }) => page.locator('#screen header [class*=count]').innerText().catch(() => '');

/**
 * With the mouse, as most do: what is pressed floats over the box and must not close it.
 *
 * @param called the option, where it says more than was typed: of somebody found, their team, once it is known
 */
async function picks({ page }, box, option, called = option) {
  await box.fill(option);
  await page.getByRole('option', { name: called, exact: true }).first().click();
}

async function hearsOfIt(iga, handover) {
  const { page } = iga;
  await page.getByRole('link', { name: 'Notifications (1)' }).first().click();
  await iga.finds('The notification of a hand-over');
  await page.getByRole('main').getByRole('link', { name: /40 customers/ }).first().click();
  await iga.isAt(`**/o/handover/${handover}`);
  await iga.sees(NOTE);
  await namesThem(iga);
  await iga.finds('A hand-over that waits for an answer');
}

/** Who is asked reads which customers they are, and what hangs on them. */
async function namesThem(iga) {
  const customers = iga.page.getByRole('region', { name: 'The customers' });
  await customers.getByText('40 Accounts').waitFor();
  await customers.getByText('Padaria 01', { exact: true }).waitFor();
  for (const words of ['1 Opportunity', '1 Promise', '2 Tasks']) await customers.getByText(words).waitFor();
  await customers.getByRole('button', { name: 'Show all 40' }).click();
  await customers.getByText('Padaria 40', { exact: true }).waitFor();
}

/** What was agreed goes on standing there: the note, who goes on seeing them, and when it is looked at whether anybody was forgotten. */
async function isDone(iga, handover) {
  const { page } = iga;
  const read = () => asks(iga, 'GET', `/records/handover/${handover}`);
  await iga.eventually(async () => (await read()).state, 'done', 'the hand-over');
  await page.locator('[data-field="state"]').getByText('Done').waitFor();
  const { answeredAt, checkOn, keepReading } = await read();
  expectSame([keepReading, Math.round((Date.parse(checkOn) - Date.parse(answeredAt.slice(0, 10))) / 86_400_000)], [true, 90], 'who goes on seeing them, and days until it is looked at again');
  const day = new Date(checkOn).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  await page.locator('[data-field="checkOn"]').getByText(day).waitFor();
  await iga.finds('A hand-over that is done');
}

async function hasThem(iga, { receiver, giver, first, deal, promise, task, done }) {
  await iga.opens(`/o/account?filter=${within({ field: 'owner', op: 'is', value: { me: true } })}`);
  await iga.eventually(() => counted(iga), '40', 'how many are hers');
  await iga.opens(`/o/account/${first}`);
  for (const words of ['A price for the grinder', 'Ask after the grinder', 'A grinder for Padaria 01']) await iga.sees(words);
  await iga.finds('A customer that came over');
  const of = async (object, id, field) => (await asks(iga, 'GET', `/records/${object}/${id}`))[field].id;
  expectSame([await of('opportunity', deal, 'owner'), await of('promise', promise, 'responsible'), await of('task', task, 'assignee')], [receiver.id, receiver.id, receiver.id], 'whose the open work is');
  expectSame(await of('task', done, 'assignee'), giver.id, 'who did what was done');
  await iga.opens('/');
  await iga.sees('Ask after the grinder', 'the task of the day on her first page');
  await iga.shows('The first page after taking over');
}

async function hasThemNoMore(nuno, { first }) {
  const { page } = nuno;
  await nuno.opens(`/o/account?filter=${within({ field: 'owner', op: 'is', value: { me: true } })}`);
  await page.getByRole('link', { name: 'Hotel Beira 01' }).waitFor();
  expectSame(await page.getByRole('grid').getByRole('link', { name: /^(Hotel|Padaria)/ }).allInnerTexts(), numbered('Hotel Beira', KEPT).reverse(), 'whom he still looks after');
  await nuno.opens(`/o/account/${first}`);
  await page.locator('[data-field="owner"]').getByText('Iga Nowa').waitFor();
}
