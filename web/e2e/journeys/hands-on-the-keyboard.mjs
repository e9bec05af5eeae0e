import { expectSame } from '../house/expect.mjs';
import { Board } from '../people/board.mjs';

export const title = 'Hands on the keyboard: a record is created, found, edited and moved without a pointer';
export const sample = true;

export async function walk(rep) {
  await rep.entersTheSample();
  await creates(rep);
  await findsIt(rep);
  await edits(rep);
  await walksDownAList(rep);
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

/** Rows that have gone by stand in for those that come: they are told in their order all the same, and hands do not find themselves in another's row. */
async function walksDownAList(rep) {
  await rep.opens('/o/account');
  await rep.presses('j');
  for (let n = 0; n < 3; n++) await rep.presses('PageDown');
  await rep.presses('x');
  const rows = rep.page.getByRole('grid').getByRole('rowgroup').last();
  await rows.and(rep.page.locator('[aria-owns]')).waitFor();
  const told = await rows.evaluate((group) => group.getAttribute('aria-owns').split(' ').map((id) => Number(document.getElementById(id).getAttribute('aria-rowindex'))));
  expectSame(told, told.map((_, n) => told[0] + n), 'the order in which rows are told');
  const marked = rep.page.getByRole('row', { selected: true });
  const active = await rep.page.getByRole('grid').getAttribute('aria-activedescendant');
  expectSame(await marked.getByRole('gridcell').nth(1).getAttribute('id'), active, 'where the hands are');
  await marked.getByRole('checkbox').focus();
  await rep.page.getByRole('grid').evaluate((grid) => grid.scrollTo(0, 0));
  await rep.eventually(() => rep.page.evaluate(() => document.activeElement?.getAttribute('role')), 'grid', 'where the hands are after their row has gone');
  await rep.presses('Escape');
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
