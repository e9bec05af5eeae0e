import { expectSame } from '../house/expect.mjs';
import { Board } from '../people/board.mjs';

export const title = 'A course is taken to its end: each step is passed by what was really done, and by nothing else';
export const sample = true;

export async function walk(rep) {
  await rep.entersTheSample('rep');
  const { account, deal } = await hasWork(rep);
  await begins(rep);
  await isNotToldByOlderWork(rep);
  await callsAndPromises(rep, account);
  await plansTheNextStep(rep, deal);
  await wins(rep, deal);
  await finishesATask(rep);
  await isDone(rep);
}

const COURSE = '/courses/rep';
const TASK = 'Send the price list';

/** As a script of theirs would, with the session they have. */
function asks(person, method, path, body) {
  return person.page.evaluate(async ([how, where, what]) => {
    const { csrf } = await (await fetch('/api/v1/session')).json();
    const init = { method: how, headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, ...(what ? { body: JSON.stringify(what) } : {}) };
    return (await fetch(`/api/v1${where}`, init)).json();
  }, [method, path, body ?? null]);
}

/** A customer, a deal that is not planned any further, and a task, before the course begins. */
async function hasWork(rep) {
  const me = (await asks(rep, 'GET', '/session')).user.id;
  const made = async (object, fields) => (await asks(rep, 'POST', `/records/${object}`, { fields })).id;
  const account = await made('account', { name: 'Kawiarnia Kurs' });
  await made('interaction', { channel: 'call', subject: 'Before the course', about: { object: 'account', id: account } });
  await made('task', { subject: TASK, due: new Date().toISOString().slice(0, 10), assignee: me });
  return { account, deal: await made('opportunity', { name: 'Course deal', account }) };
}

const steps = (rep) => rep.page.locator('#screen ol > li');

const passed = (rep) => steps(rep).evaluateAll((lines) => lines.map((line) => line.dataset.done !== undefined));

async function begins(rep) {
  await rep.opens('/courses');
  await rep.finds('The courses');
  await rep.page.getByRole('link', { name: "A rep's first ten minutes" }).click();
  await rep.page.getByRole('button', { name: 'Begin the course' }).click();
  await steps(rep).getByRole('link', { name: 'Go there' }).first().waitFor();
}

/** The call of a minute ago shows nothing: what counts is done in the course. */
async function isNotToldByOlderWork(rep) {
  await rep.finds('A course that was begun');
  expectSame(await passed(rep), [false, false, false, false, false], 'steps at the beginning');
}

async function callsAndPromises(rep, account) {
  const { page } = rep;
  await rep.opens(`/o/account/${account}`);
  await page.getByText('Call', { exact: true }).first().click();
  await page.getByLabel('What was the call about?').pressSequentially('Prices went well\nWe send the list by Friday !');
  await page.getByLabel('What is promised (1)').waitFor();
  await rep.presses('Control+Enter');
  await rep.sees('Call logged');
  await rep.opens(COURSE);
  await rep.eventually(() => passed(rep), [true, true, false, false, false], 'steps after a call with a promise');
}

async function plansTheNextStep(rep, deal) {
  await rep.opens(`/o/opportunity/${deal}`);
  const day = rep.page.locator('[data-field="nextStepDate"]');
  await day.getByRole('button').click();
  await day.getByRole('textbox').fill('+3');
  await rep.presses('Enter');
  await rep.settles();
}

async function wins(rep, deal) {
  await Board.of(rep, 'opportunity');
  const card = rep.page.locator(`[data-card="${deal}"]`);
  await card.locator('a').focus();
  await rep.presses('m');
  await rep.page.getByRole('menuitem', { name: 'Won' }).click();
  const dialog = rep.page.getByRole('dialog');
  await dialog.waitFor();
  await rep.presses('1');
  await rep.sees('Course deal moved to Won');
}

async function finishesATask(rep) {
  await rep.opens('/');
  const line = rep.page.locator('[data-row]', { hasText: TASK });
  await line.getByRole('link', { name: TASK }).focus();
  await rep.presses(' ');
  await rep.eventually(() => line.count(), 0, 'the task that was done');
}

async function isDone(rep) {
  await rep.opens(COURSE);
  await rep.sees('All steps are shown. Well done.');
  expectSame(await passed(rep), [true, true, true, true, true], 'steps at the end');
  await rep.finds('A course at its end');
  await rep.opens('/courses');
  await rep.sees('5 of 5 steps');
}
