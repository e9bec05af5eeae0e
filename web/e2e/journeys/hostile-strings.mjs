import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Vandal } from '../people/vandal.mjs';

const STRINGS = join(import.meta.dirname, '../../../../shared/data/fuzz/blns/blns.json');

export const title = 'Hostile strings as names, labels, choices, file names and texts are shown as they are, and nothing of them runs';
export const sample = true;
export const skip = () => (existsSync(STRINGS) ? null : `${STRINGS} is not here`);

/** As the eye reads it: a line's ends and the breaks within it are not seen in a cell. */
const seen = (text) => text.replace(/\s+/gu, ' ').trim();

export async function walk(visitor) {
  const { page } = visitor;
  page.on('dialog', (dialog) => {
    visitor.broken.push(`a script of theirs ran: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => message.type() === 'error' && !/Failed to load resource/.test(message.text()) && visitor.broken.push(message.text()));
  await visitor.entersTheSample();
  const vandal = new Vandal(visitor, JSON.parse(readFileSync(STRINGS, 'utf8')));
  await vandal.makesAType();
  const kept = await vandal.writesRecords();
  if (kept.length < 400) throw new Error(`Only ${kept.length} of ${vandal.strings.length} strings were kept`);
  await readsTheList(visitor, vandal, kept);
  await readsTheBoard(visitor, vandal);
  await readsPages(visitor, vandal, kept);
  await looksForThem(visitor, vandal, kept);
  await readsTheBin(visitor, vandal, kept);
  console.log(`         ${kept.length} of ${vandal.strings.length} hostile strings kept and read in list, board, pages, search, filter and bin; nothing ran`);
}

async function readsTheList(visitor, vandal, kept) {
  await visitor.opens(`/o/${vandal.key}`);
  await visitor.sees(vandal.labels.plural);
  await visitor.page.locator('[role=columnheader]').first().waitFor();
  const shown = await readsRows(visitor.page, kept.length);
  expectAll(kept.map((record) => record.name), shown.names, 'name in the list');
  expectAll(kept.map((record) => record['my.long']).filter(Boolean), shown.cells, 'text in the list');
  visitor.isUnbroken('The list of hostile strings');
}

/** Walks down the list, for only what is seen is drawn. */
async function readsRows(page, wanted) {
  const names = new Set();
  const cells = new Set();
  for (let still = 0; still < 8; ) {
    const before = names.size;
    const rows = await page.$$eval('[role=row][aria-selected]', (all) => all.map((row) => [row.querySelector('[data-first] a')?.textContent ?? '', ...[...row.querySelectorAll('[data-field]')].map((cell) => cell.textContent ?? '')]));
    rows.forEach(([name, ...others]) => {
      names.add(seen(name));
      others.forEach((cell) => cells.add(seen(cell)));
    });
    still = names.size === before ? still + 1 : 0;
    const there = await page.$eval('[role=grid]', (grid) => {
      grid.scrollTop += grid.clientHeight * 0.8;
      return grid.scrollTop + grid.clientHeight >= grid.scrollHeight - 1;
    });
    await page.waitForTimeout(there ? 150 : 40);
    if (names.size > wanted * 2) break;
  }
  return { names, cells };
}

async function readsTheBoard(visitor, vandal) {
  await visitor.opens(`/o/${vandal.key}/board?by=${encodeURIComponent('"my.choice"')}`);
  await visitor.page.locator('[data-card]').first().waitFor();
  const labels = new Set((await visitor.page.$$eval('[data-column]', (all) => all.map((column) => column.getAttribute('aria-label') ?? ''))).map(seen));
  expectAll(vandal.choices.map((choice) => choice.labels.en), labels, 'choice on the board');
  visitor.isUnbroken('The board of hostile strings');
}

const nastiest = (kept) => kept.filter((record) => /<script|onerror|javascript:|{{|\u202e/i.test(record.name ?? ''));

async function readsPages(visitor, vandal, kept) {
  const { page } = visitor;
  const some = nastiest(kept).slice(0, 12);
  const names = await vandal.laysDownFiles(some[0]);
  for (const record of some) {
    await visitor.opens(`/o/${vandal.key}/${record.id}`);
    await page.locator('#screen h1').waitFor();
    const head = seen((await page.locator('#screen h1').first().textContent()) ?? '');
    if (head !== seen(record.name)) throw new Error(`The page of ${JSON.stringify(record.name)} is headed ${JSON.stringify(head)}`);
    const text = seen((await page.locator('#screen').textContent()) ?? '');
    for (const label of [vandal.labels.long, vandal.labels.choice]) if (!text.includes(seen(label))) throw new Error(`The label ${label} is not on the page`);
  }
  await visitor.opens(`/o/${vandal.key}/${some[0].id}`);
  const text = seen((await page.locator('#screen').textContent()) ?? '');
  const missing = names.filter((name) => !text.includes(seen(name)));
  if (missing.length > 0) throw new Error(`File names not on the page: ${JSON.stringify(missing.slice(0, 5))}`);
  visitor.isUnbroken('The pages of hostile strings');
}

async function looksForThem(visitor, vandal, kept) {
  const { page } = visitor;
  for (const record of nastiest(kept).slice(0, 6)) {
    await visitor.opens(`/o/${vandal.key}?filter=${encodeURIComponent(JSON.stringify({ field: 'name', op: 'is', value: record.name }))}`);
    const { names } = await readsRows(page, 1);
    expectAll([record.name], names, 'name in the filtered list');
    await visitor.presses('Control+k');
    await page.getByRole('combobox').fill(record.name);
    await visitor.settles();
    await page.keyboard.press('Escape');
  }
  visitor.isUnbroken('The search for hostile strings');
}

async function readsTheBin(visitor, vandal, kept) {
  await vandal.does(kept.map((record) => ({ do: 'delete', object: vandal.key, id: record.id })));
  await visitor.opens('/bin');
  await visitor.sees(vandal.labels.plural);
  await visitor.opens(`/o/${vandal.key}?bin=true`);
  await visitor.page.locator('[role=row][aria-selected]').first().waitFor();
  const shown = await readsRows(visitor.page, kept.length);
  expectAll(kept.map((record) => record.name), shown.names, 'name in the bin');
  visitor.isUnbroken('The bin of hostile strings');
}

function expectAll(wanted, shown, what) {
  const missing = [...new Set(wanted.map(seen))].filter((text) => text !== '' && !shown.has(text));
  if (missing.length > 0) throw new Error(`${missing.length} times there is no such ${what}: ${JSON.stringify(missing.slice(0, 5))}`);
}
