// How a running server's screens feel in the browser: `KINWARD_ADDRESS=http://localhost:8080 npm run bench`, with the sample in it. ROWS=100000 fills its products up to that many first.
import { openBrowser } from '../e2e/house/browser.mjs';
import { Person } from '../e2e/people/person.mjs';
import { Vandal } from '../e2e/people/vandal.mjs';

const ROWS = Number(process.env.ROWS ?? 0);
const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
const round = (number) => Math.round(number);

const browser = await openBrowser();
const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
await context.addInitScript(() => {
  localStorage.setItem('ui.locale', 'en');
  globalThis.tasks = [];
  new PerformanceObserver((list) => globalThis.tasks.push(...list.getEntries().map((entry) => entry.duration))).observe({ type: 'longtask' });
});
const page = await context.newPage();
const person = new Person(page, process.env.KINWARD_ADDRESS ?? 'http://localhost:8080');
await person.entersTheSample();
const writer = new Vandal(person, []);
await fill();
await scrolls('list of products', '/o/product', '[role=grid]');
await scrolls('list of opportunities', '/o/opportunity', '[role=grid]');
await drags();
await opensRecords();
await browser.close();

async function fill() {
  const { count } = await writer.asks('POST', '/records/product/query', { fields: [], limit: 1, count: true });
  for (let made = count.value; made < ROWS; made += 1000) {
    await writer.asks('POST', '/commands', { mode: 'EACH', commands: Array.from({ length: 1000 }, (_, n) => ({ do: 'create', object: 'product', fields: { name: `Product ${made + n}`, code: `P-${made + n}` } })) });
  }
}

/** The tasks over 50 ms while something is done. */
async function longWhile(work) {
  await page.waitForTimeout(2_000);
  await page.evaluate(() => void (globalThis.tasks.length = 0));
  await work();
  return page.evaluate(() => globalThis.tasks);
}

async function scrolls(what, path, box) {
  await person.opens(path);
  await page.locator('[role=row][aria-selected]').first().waitFor();
  const grid = await page.locator(box).boundingBox();
  await page.mouse.move(grid.x + 400, grid.y + 300);
  const tasks = await longWhile(async () => {
    for (let n = 0; n < 120; n++) {
      await page.mouse.wheel(0, 400);
      await page.waitForTimeout(30);
    }
  });
  const rows = Math.max(...(await page.$$eval('[role=grid] [role=row]', (all) => all.map((row) => Number(row.getAttribute('aria-rowindex')) - 1))));
  console.log(`${what}, scrolled to row ${rows}: ${tasks.length} tasks over 50 ms, longest ${round(Math.max(0, ...tasks))} ms, median ${round(median(tasks))} ms`);
}

async function drags() {
  await person.opens('/o/opportunity/board');
  const card = page.locator('[data-card]').first();
  await card.waitFor();
  const from = await card.boundingBox();
  const tasks = await longWhile(async () => {
    await page.mouse.move(from.x + 60, from.y + 30);
    await page.mouse.down();
    for (let n = 0; n < 60; n++) {
      await page.mouse.move(from.x + 60 + n * 12, from.y + 30 + (n % 10) * 8);
      await page.waitForTimeout(20);
    }
    await page.keyboard.press('Escape');
    await page.mouse.up();
  });
  console.log(`a card carried over the board: ${tasks.length} tasks over 50 ms, longest ${round(Math.max(0, ...tasks))} ms, median ${round(median(tasks))} ms`);
}

/** From the address being changed to the frame that shows the record's name and its first fields. */
async function opensRecords() {
  const { items } = await writer.asks('POST', '/records/account/query', { fields: ['name'], limit: 12 });
  await person.opens('/o/account');
  await page.locator('[role=row][aria-selected]').first().waitFor();
  await page.waitForTimeout(6_000);
  const open = ({ id, name }) =>
    page.evaluate(
      async ([path, wanted]) => {
        const began = performance.now();
        const there = () => document.querySelector('#screen h1')?.textContent === wanted && document.querySelectorAll('#screen [data-field] dd').length > 2;
        history.pushState({}, '', path);
        dispatchEvent(new PopStateEvent('popstate'));
        while (!there()) await new Promise((next) => requestAnimationFrame(next));
        const took = performance.now() - began;
        history.back();
        while (document.querySelector('#screen h1')?.textContent === wanted) await new Promise((next) => requestAnimationFrame(next));
        return took;
      },
      [`/app/o/account/${id}`, name],
    );
  const first = [];
  const again = [];
  for (const item of items) first.push(await open(item));
  for (const item of items) again.push(await open(item));
  console.log(`a record opened first: median ${round(median(first))} ms (slowest ${round(Math.max(...first))}); opened again: median ${round(median(again))} ms (slowest ${round(Math.max(...again))})`);
}
