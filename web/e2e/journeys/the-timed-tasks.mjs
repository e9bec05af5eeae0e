import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allowed, counted, counts, seconds } from '../house/effort.mjs';
import { another } from '../people/another.mjs';
import { Board } from '../people/board.mjs';
import { accepts as saysYes } from '../people/handing.mjs';

export const title = 'The timed tasks: none takes more clicks or keys than docs/timed-tasks.md says';
export const sample = true;

const TASKS = {
  'log a call': logsACall,
  'new deal': addsADeal,
  'find and call': findsAndCalls,
  'move a deal with a reason': movesADeal,
  'import 500 rows': importsRows,
  'merge two': mergesTwo,
  'find why a score': findsWhy,
  'answer a mail': answersAMail,
  'hand over 40 customers': handsOver,
};

export async function walk(rep) {
  await rep.entersTheSample();
  const table = allowed();
  const over = [...table.keys()].filter((task) => !TASKS[task]).map((task) => `${task}: nobody does it`);
  for (const [task, does] of Object.entries(TASKS)) {
    const effort = await does(rep);
    const limit = table.get(task);
    const taken = seconds(effort);
    console.log(`task     ${task}: ${effort.clicks} clicks, ${effort.keys} keys, ${taken} s`);
    if (!limit) over.push(`${task}: not in the table`);
    else if (effort.clicks > limit.clicks || effort.keys > limit.keys || taken > limit.most) over.push(`${task}: ${effort.clicks} clicks, ${effort.keys} keys, ${taken} s; the table has ${limit.clicks}, ${limit.keys}, at most ${limit.most} s`);
  }
  if (over.length > 0) throw new Error(`More than docs/timed-tasks.md allows, or not in it:\n  ${over.join('\n  ')}`);
}

const asks = (person, path) => person.page.evaluate(async (where) => (await fetch(`/api/v1/records/${where}`)).json(), path);

const first = async (person, object, more = '') => (await asks(person, `${object}?limit=1${more}`)).items[0];

const within = (filter) => encodeURIComponent(JSON.stringify(filter));

/** From the page of whoever was called, with a few words on how it went. */
async function logsACall(rep) {
  const { id } = await first(rep, 'contact');
  await rep.opens(`/o/contact/${id}`);
  await counts(rep.page);
  await rep.page.getByText('Call', { exact: true }).first().click();
  await rep.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA');
  await rep.types('Wants the new price list');
  await rep.presses('Control+Enter');
  await rep.page.getByRole('region', { name: 'Timeline' }).getByText('Wants the new price list').first().waitFor();
  return counted(rep.page);
}

async function addsADeal(rep) {
  const { name } = await first(rep, 'account', '&fields=name&sort=createdAt');
  await rep.opens('/o/opportunity');
  await counts(rep.page);
  await rep.presses('c');
  const sheet = rep.page.getByRole('dialog');
  await sheet.getByLabel('Name', { exact: true }).waitFor();
  await rep.types('Two grinders');
  await rep.presses('Tab');
  await rep.page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
  await rep.types(name.slice(0, 8));
  await rep.page.getByRole('option', { name }).first().waitFor();
  await rep.presses('Enter', 'Control+Enter');
  await rep.sees('Two grinders: created');
  return counted(rep.page);
}

async function findsAndCalls(rep) {
  const { items } = await asks(rep, 'contact?limit=50&fields=name,phones');
  const { id, name } = items.find((each) => each.phones?.length > 0 && each.name.given && each.name.family);
  const called = `${name.given} ${name.family}`;
  await rep.opens('/');
  await rep.page.evaluate(() => addEventListener('click', (event) => event.target.closest('a[href^="tel:"]') && ((window.called = true), event.preventDefault()), true));
  await counts(rep.page);
  await rep.presses('Control+k');
  await rep.page.getByRole('dialog').waitFor();
  await rep.types(called.slice(0, 6));
  await rep.page.getByRole('option', { name: called }).first().waitFor();
  await rep.presses('Enter');
  await rep.page.waitForURL(`**/${id}`);
  await rep.page.locator('main a[href^="tel:"]').first().waitFor();
  await rep.presses('p');
  await rep.eventually(() => rep.page.evaluate(() => window.called ?? null), true, 'the telephone rings');
  return counted(rep.page);
}

/** The card has the focus, as after a click or on the way with J and K. */
async function movesADeal(rep) {
  const board = await Board.of(rep, 'opportunity');
  const deal = await board.firstCardOf('Engaging');
  await rep.page.locator(`[data-card="${deal.id}"] a`).focus();
  await counts(rep.page);
  await rep.presses('m');
  await rep.page.getByRole('menuitem', { name: 'Lost' }).waitFor();
  await rep.presses('5');
  await rep.page.getByRole('dialog').waitFor();
  await rep.presses('1');
  await rep.sees(`${deal.title} moved to Lost`);
  const effort = await counted(rep.page);
  await rep.presses('Control+z');
  await board.has(deal, 'Engaging');
  return effort;
}

/** A file whose columns bear the usual names; dropping it counts as one click. */
async function importsRows(rep) {
  const rows = Array.from({ length: 500 }, (_, n) => `Timed ${n},timed${n}@example.com,Porto,PT`);
  const file = join(mkdtempSync(join(tmpdir(), 'timed-')), 'accounts.csv');
  writeFileSync(file, ['Name,E-mail,City,Country', ...rows].join('\n'));
  await rep.opens('/imports/new');
  await counts(rep.page);
  await rep.page.locator('input[type=file]').setInputFiles(file);
  await rep.isAt('**/imports/*-*');
  await rep.page.getByRole('button', { name: 'Match the columns' }).click();
  await rep.page.locator('[role=status]:not([data-busy])').getByText('No problems').waitFor({ timeout: 60_000 });
  await rep.page.getByRole('button', { name: /Import/ }).last().click();
  await rep.page.getByText('500').first().waitFor();
  await rep.eventually(async () => (await asks(rep, `account?limit=1&count=true&filter=${within({ field: 'name', op: 'startsWith', value: 'Timed ' })}`)).items.length, 1, 'rows of the file');
  const effort = await counted(rep.page);
  return { ...effort, clicks: effort.clicks + 1 };
}

async function mergesTwo(rep) {
  await rep.opens(`/o/account?filter=${within({ field: 'name', op: 'startsWith', value: 'Timed 49' })}`);
  await counts(rep.page);
  const ticks = rep.page.getByRole('checkbox', { name: /^Select Timed/ });
  await ticks.nth(0).click();
  await ticks.nth(1).click();
  await rep.page.getByRole('link', { name: /Merge/ }).first().click();
  const go = rep.page.getByRole('main').getByRole('button', { name: /^Merge/ }).last();
  await go.waitFor();
  await go.click();
  await rep.page.getByText(/[Mm]erged/).first().waitFor();
  return counted(rep.page);
}

async function findsWhy(rep) {
  await rep.opens('/o/lead');
  await counts(rep.page);
  await rep.page.getByRole('grid').getByRole('link').first().click();
  await rep.sees('Why this score');
  return counted(rep.page);
}

/** From the timeline of whoever wrote, with two sentences; the words of the mail go along by themselves. */
async function answersAMail(rep) {
  const { id, emails } = (await asks(rep, 'contact?limit=50&fields=emails')).items.find((each) => each.emails?.length > 0);
  await rep.page.evaluate(
    async ({ contact, from }) => {
      const { csrf } = await (await fetch('/api/v1/session')).json();
      const send = (path, body, headers = {}) => fetch(`/api/v1${path}`, { method: 'POST', headers: { 'X-CSRF-Token': csrf, ...headers }, body });
      await send('/records/mailAccount', JSON.stringify({ fields: { name: 'Desk', address: 'desk@firm.example', smtpHost: 'localhost', smtpPort: 9, smtpSecurity: 'none' } }), { 'Content-Type': 'application/json' });
      const form = new FormData();
      form.append('file', new File([`From: <${from}>\r\nTo: desk@firm.example\r\nSubject: Chairs\r\nMessage-ID: <chairs@timed.example>\r\n\r\nDo you have forty of them?\r\n`], 'chairs.eml'));
      const { id: file } = await (await send(`/records/contact/${contact}/files`, form)).json();
      await send(`/files/${file}/mail`);
    },
    { contact: id, from: emails[0].value },
  );
  await rep.opens(`/o/contact/${id}`);
  const reply = rep.page.getByRole('button', { name: 'Reply: Chairs' });
  await reply.waitFor();
  await counts(rep.page);
  await reply.click();
  await rep.page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'textbox');
  await rep.types('We do, all forty. Shall I send them on Monday?');
  await rep.presses('Control+Enter');
  await rep.sees('Sending…');
  return counted(rep.page);
}

/** Forty of one's own from a list, and the colleague's yes; both count. */
async function handsOver(giver) {
  await giver.page.evaluate(async () => {
    const { csrf } = await (await fetch('/api/v1/session')).json();
    const commands = Array.from({ length: 40 }, (_, n) => ({ do: 'create', object: 'account', fields: { name: `Handed ${n}` } }));
    await fetch('/api/v1/commands', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify({ mode: 'ALL_OR_NOTHING', commands }) });
  });
  const receiver = await another(giver);
  try {
    await receiver.entersTheSample('rep');
    const { name } = await receiver.page.evaluate(async () => (await (await fetch('/api/v1/session')).json()).user);
    const given = await proposes(giver, name);
    const taken = await accepts(receiver);
    return { clicks: given.clicks + taken.clicks, keys: given.keys + taken.keys, hands: given.hands + taken.hands + 1 };
  } finally {
    await receiver.page.context().close();
  }
}

async function proposes(giver, name) {
  const { page } = giver;
  await giver.opens(`/o/account?filter=${within({ field: 'name', op: 'startsWith', value: 'Handed ' })}`);
  await counts(page);
  await page.getByRole('checkbox', { name: 'Select all loaded' }).click();
  await page.getByRole('link', { name: 'Hand over' }).click();
  await giver.sees('40 customers');
  await page.getByRole('combobox', { name: 'To' }).or(page.getByRole('textbox', { name: 'To' })).first().click();
  await giver.types(name.slice(0, 5));
  await giver.eventually(() => page.getByRole('option').filter({ visible: true }).count(), 1, 'how many there are to choose from');
  await giver.presses('Enter');
  await page.getByRole('button', { name: 'Propose' }).click();
  await giver.isAt('**/o/handover/*');
  return counted(page);
}

async function accepts(receiver) {
  const { page } = receiver;
  await receiver.eventually(() => page.evaluate(async () => (await (await fetch('/api/v1/records/handover?limit=1')).json()).items.length), 1, 'the proposal');
  await receiver.opens('/notifications');
  await counts(page);
  await page.getByRole('main').getByRole('link', { name: /40 customers/ }).first().click();
  await saysYes(receiver);
  const mine = `account?limit=1&filter=${within({ and: [{ field: 'name', op: 'startsWith', value: 'Handed ' }, { field: 'owner', op: 'is', value: { me: true } }] })}&count=true`;
  await receiver.eventually(async () => (await asks(receiver, mine)).count?.value, 40, 'customers that are hers now');
  return counted(page);
}
