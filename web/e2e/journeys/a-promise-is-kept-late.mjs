import { expectSame } from '../house/expect.mjs';
import { another } from '../people/another.mjs';
import { asks, writes } from '../people/handing.mjs';

export const title = 'A promise is kept late: made with one key in a call, overdue, kept, and seen in the rate of its customer; a text, a name and a promise by their signs';
export const sample = true;
export const pictured = true;

export async function walk(rep) {
  await rep.entersTheSample('rep');
  await opensANewCustomer(rep);
  await promisesInACall(rep);
  await movesTheDayIntoThePast(rep);
  await keepsItAndSeesItWasLate(rep);
  await takesAPromiseBackWithItsNote(rep);
  const marta = await another(rep);
  try {
    await writesANoteBySigns(rep, marta);
    await writesAFormattedNoteBySigns(rep);
  } finally {
    await marta.page.context().close();
  }
}

const CUSTOMER = 'Moinho da Promessa';

async function opensANewCustomer(rep) {
  const { page } = rep;
  const id = await page.evaluate(async (name) => {
    const { csrf } = await (await fetch('/api/v1/session')).json();
    const answer = await fetch('/api/v1/records/account', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify({ fields: { name } }) });
    return (await answer.json()).id;
  }, CUSTOMER);
  await rep.opens(`/o/account/${id}`);
  // Nothing is known of them yet, and the page says so instead of inventing.
  await rep.sees('Too little data');
  await rep.finds('The page of a new customer');
}

async function promisesInACall(rep) {
  const { page } = rep;
  await page.getByText('Call', { exact: true }).first().click();
  await page.getByLabel('What was the call about?').fill('');
  await page.getByLabel('What was the call about?').pressSequentially('Prices went well\nWe send the quote by Friday !');
  const what = page.getByLabel('What is promised (1)');
  await rep.eventually(() => what.inputValue(), 'We send the quote by Friday', 'the line as the promise');
  await rep.eventually(() => what.evaluate((box) => box === document.activeElement), true, 'the focus in the promise');
  await rep.eventually(async () => (await due(rep).inputValue()) !== '', true, 'a day guessed from "by Friday"');
  await rep.finds('Writing a call with a promise in it');
  await rep.presses('Control+Enter');
  await rep.sees('Call logged');
  await page.locator('li[data-kind="promise"]').first().waitFor();
  await page.locator('li[data-kind="interaction"]').first().waitFor();
}

const due = (rep) => rep.page.getByRole('list', { name: 'Promises made here' }).getByRole('textbox', { name: 'Due' });

const promises = (rep) => rep.page.getByRole('region', { name: /^Promises/ });

async function movesTheDayIntoThePast(rep) {
  const { page } = rep;
  const address = page.url();
  await promises(rep).getByRole('link', { name: 'We send the quote by Friday' }).click();
  await rep.isAt('**/o/promise/**');
  await rep.settles();
  await page.locator('[data-field="due"]').getByRole('button').click();
  await page.locator('[data-field="due"]').getByRole('textbox').fill('-3');
  await rep.presses('Enter');
  await rep.settles();
  await page.goto(address);
  await rep.settles();
  // Late for everybody to see: beside the promise, in the facts, and as a reason of the customer's health.
  await promises(rep).getByText(/, late$/).waitFor();
  await page.getByRole('button', { name: /^Watch: why\?/ }).click();
  await rep.sees('1 promise of ours is late');
  await rep.finds('A customer to whom a promise is late');
  await rep.presses('Escape');
}

async function keepsItAndSeesItWasLate(rep) {
  const { page } = rep;
  await promises(rep).getByRole('checkbox', { name: 'Done: We send the quote by Friday' }).click();
  await rep.sees('Kept: We send the quote by Friday');
  await promises(rep).getByText('Kept in time: 0 of 1 (0%)').waitFor();
  await page.locator('li[data-kind="promise"]').getByText('Kept late').waitFor();
  await rep.shows('A customer to whom a promise was kept late');
}

async function takesAPromiseBackWithItsNote(rep) {
  const { page } = rep;
  await page.getByText('Note', { exact: true }).first().click();
  await page.getByLabel('Write a note…').pressSequentially('They want cups too\n!');
  await page.getByLabel('What is promised (1)').pressSequentially('Cups tomorrow');
  await rep.presses('Control+Enter');
  await rep.sees('Note saved');
  await promises(rep).getByRole('link', { name: 'Cups tomorrow' }).waitFor();
  await page.getByRole('alert').filter({ hasText: 'Note saved' }).getByRole('button', { name: 'Undo' }).click();
  await promises(rep).getByRole('link', { name: 'Cups tomorrow' }).waitFor({ state: 'detached' });
  await page.locator('li[data-kind="note"]').first().waitFor({ state: 'detached' });
}

/** Nothing but keys: a text of the house by /, a colleague by @, what is promised by !, each chosen from what is offered below. */
async function writesANoteBySigns(rep, marta) {
  const { page } = rep;
  await marta.entersTheSample();
  await writes(marta, 'mailTemplate', { name: 'First visit', use: 'text', language: 'en', objectType: 'account', subject: 'First visit', body: '<p>Showed the small machine.</p>' });
  const { user } = await asks(marta, 'GET', '/session');
  await rep.opens(`/o/account/${page.url().match(/account\/([^?]+)/)[1]}`);
  await page.getByText('Note', { exact: true }).first().click();
  const box = page.getByLabel('Write a note…');
  await box.click();
  await rep.types('/first');
  await page.getByRole('option', { name: /First visit/ }).waitFor();
  await rep.finds('Writing a note with a text of the house');
  await rep.presses('Enter');
  await rep.eventually(() => box.inputValue(), 'Showed the small machine.', 'the text of the house in the note');
  await rep.presses('End');
  await rep.types(` @${user.name.split(' ')[0]}`);
  await page.getByRole('option', { name: user.name }).waitFor();
  await rep.presses('Tab');
  await rep.eventually(() => box.inputValue(), `Showed the small machine. @${user.name} `, 'a colleague in the note');
  await rep.presses('Shift+Enter');
  await rep.types('A price by Monday !');
  await rep.eventually(() => page.getByLabel('What is promised (1)').inputValue(), 'A price by Monday', 'the line as the promise');
  await rep.presses('Control+Enter');
  await rep.sees('Note saved');
  await promises(rep).getByRole('link', { name: 'A price by Monday' }).waitFor();
  await page.locator('li[data-kind="note"]').getByText(`@${user.name}`).first().waitFor();
  await marta.opens('/notifications');
  await marta.sees(CUSTOMER, 'the customer in whose note she was named');
  expectSame(await marta.page.getByRole('main').getByText(/named you/).count() > 0, true, 'that she was named');
}

/** The same signs while a note is being formatted; what the house keeps comes as it is formatted. */
async function writesAFormattedNoteBySigns(rep) {
  const { page } = rep;
  await page.getByRole('button', { name: 'Format the note' }).click();
  const box = page.locator('.ProseMirror');
  await box.click();
  await rep.types('/first');
  await page.getByRole('option', { name: /First visit/ }).waitFor();
  await rep.eventually(() => box.getAttribute('role'), 'combobox', 'the editor as what offers a list');
  await rep.finds('Writing a formatted note with a text of the house');
  await rep.presses('Enter');
  await rep.eventually(() => box.innerText().then((text) => text.trim()), 'Showed the small machine.', 'the text of the house in the formatted note');
  await rep.types(' They take two !');
  await rep.eventually(() => page.getByLabel('What is promised (1)').inputValue(), 'Showed the small machine. They take two', 'the line as the promise');
  await rep.presses('Control+Enter');
  await rep.sees('Note saved');
  await page.locator('li[data-kind="note"]').getByText('They take two').first().waitFor();
}
