import { expectSame } from '../house/expect.mjs';
import { Board } from '../people/board.mjs';

export const title = 'Hands on the keyboard: a record is created, found, edited and moved without a pointer';
export const sample = true;

export async function walk(rep) {
  await rep.entersTheSample();
  await creates(rep);
  await findsIt(rep);
  await edits(rep);
  await moves(rep);
}

async function creates(rep) {
  await rep.opens('/o/account');
  await rep.settles();
  await rep.presses('c');
  await rep.page.getByRole('dialog').getByLabel('Name', { exact: true }).waitFor();
  await rep.finds('Quick create');
  await rep.types('Keyboard & Sons');
  await rep.presses('Control+Enter');
  await rep.sees('Keyboard & Sons: created');
}

async function findsIt(rep) {
  await rep.presses('Control+k');
  await rep.page.getByRole('dialog').waitFor();
  await rep.types('keyboard & s');
  await rep.page.getByRole('option', { name: /Keyboard & Sons/ }).first().waitFor();
  await rep.finds('The palette');
  await rep.presses('Enter');
  await rep.isAt('**/o/account/*');
  await rep.page.getByRole('heading', { name: 'Keyboard & Sons', level: 1 }).waitFor();
}

async function edits(rep) {
  await rep.tabsTo('Edit Employees');
  await rep.presses('Enter');
  await rep.types('42');
  await rep.presses('Enter');
  await rep.eventually(() => rep.page.locator('[data-field="employees"] dd').innerText().then((text) => /^\s*42/.test(text)), true, 'Employees after editing');
}

async function moves(rep) {
  const board = await Board.of(rep, 'opportunity');
  const deal = await board.firstCardOf('Engaging', 'OH');
  await rep.tabsTo(deal.title);
  await rep.presses('m');
  await rep.page.getByRole('menu').waitFor();
  await rep.presses('1');
  await board.has(deal, 'Prospecting');
  await rep.sees(`${deal.title} moved to Prospecting`);
  await rep.presses('Control+z');
  await board.has(deal, 'Engaging');

  await rep.tabsTo(deal.title);
  await rep.presses('m');
  await rep.page.getByRole('menuitem', { name: 'Lost' }).waitFor();
  await rep.presses('5');
  await rep.page.getByRole('dialog').waitFor();
  await rep.finds('The question why a deal was lost');
  await rep.presses('1');
  await rep.sees(`${deal.title} moved to Lost`);
  await rep.presses('Control+z');
  await board.has(deal, 'Engaging');
  expectSame(rep.broken, [], 'Errors on the screens');
}
