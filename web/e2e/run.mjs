// Browser journeys against the packaged server, in the words of those who use it:
//   npm run e2e [word of a journey's file name]
//   npm run screenshots        every screen of the sample workspace into docs/screenshots
// JAVA names a java of 25 or newer, CHROMIUM a browser, KINWARD_JAR another jar; KINWARD_ADDRESS a server that already runs.
import { readdirSync } from 'node:fs';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './house/browser.mjs';
import { startServer } from './house/server.mjs';
import { Person } from './people/person.mjs';
import { takeScreenshots } from './screenshots.mjs';

const FAILURES = join(import.meta.dirname, '../test-results');
const [asked = ''] = process.argv.slice(2);

const folder = join(import.meta.dirname, 'journeys');
const journeys = await Promise.all(
  readdirSync(folder).filter((name) => name.endsWith('.mjs') && name.includes(asked)).map(async (name) => ({ name, ...(await import(join(folder, name))) })),
);

const browser = await openBrowser();
let failed = 0;
try {
  if (asked === 'screenshots') await onServer(true, (address) => takeScreenshots(browser, address));
  else for (const sample of [false, true]) await walkAll(journeys.filter((journey) => journey.sample === sample), sample);
} finally {
  await browser.close();
}
process.exit(failed === 0 ? 0 : 1);

async function walkAll(list, sample) {
  const walkable = list.filter((journey) => {
    const why = journey.skip?.();
    if (why) console.log(`skipped  ${journey.title}: ${why}`);
    return !why;
  });
  // An empty workspace is set up but once; the sample bears many visitors.
  for (const together of sample ? [walkable] : walkable.map((journey) => [journey])) {
    if (together.length > 0) await onServer(sample, async (address) => {
      for (const journey of together) await walk(journey, address);
    });
  }
}

async function onServer(sample, work) {
  const running = process.env.KINWARD_ADDRESS ? { address: process.env.KINWARD_ADDRESS, stop: async () => {} } : await startServer({ sample });
  try {
    await work(running.address);
  } finally {
    await running.stop();
  }
}

async function walk(journey, address) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Lisbon', colorScheme: 'light', reducedMotion: 'reduce' });
  await context.addInitScript(() => localStorage.setItem('ui.locale', 'en'));
  const page = await context.newPage();
  const began = Date.now();
  try {
    const person = new Person(page, address);
    await journey.walk(person);
    person.isUnbroken('A screen on the way');
    console.log(`walked   ${journey.title} (${Math.round((Date.now() - began) / 1000)} s)`);
  } catch (error) {
    failed += 1;
    mkdirSync(FAILURES, { recursive: true });
    const picture = join(FAILURES, `${journey.name}.png`);
    await page.screenshot({ path: picture }).catch(() => {});
    console.error(`FAILED   ${journey.title}\n  at ${page.url()}\n  ${error.stack ?? error}\n  ${picture}`);
  } finally {
    await context.close();
  }
}
