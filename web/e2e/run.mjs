// Browser journeys against the packaged server, in the words of those who use it:
//   npm run e2e [word of a journey's file name]
//   npm run screenshots        every screen of the sample workspace into docs/screenshots
//   npm run looks              the journeys that are shown, with pictures of their moments in every look (people/looks.mjs)
// JAVA names a java of 25 or newer, CHROMIUM a browser, KINWARD_JAR another jar; KINWARD_ADDRESS a server that already runs; MAIL_PORTS the ports
// of a mail server (smtp:imap) that takes mails for anybody, whose password is their address. LOOK names a folder for pictures, of any journey; PATIENCE how many
// times longer to wait for everything, where the machine does other work.
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { openBrowser } from './house/browser.mjs';
import { startServer } from './house/server.mjs';
import { lookFolder, looks } from './people/looks.mjs';
import { Person } from './people/person.mjs';
import { takeScreenshots } from './screenshots.mjs';

const FAILURES = join(import.meta.dirname, '../test-results');
const [what = '', part = ''] = process.argv.slice(2);
const pictured = what === 'looks';
const asked = pictured ? part : what;

const folder = join(import.meta.dirname, 'journeys');
const journeys = (
  await Promise.all(readdirSync(folder).filter((name) => name.endsWith('.mjs') && name.includes(asked)).map(async (name) => ({ name, ...(await import(join(folder, name))) })))
).filter((journey) => !pictured || journey.pictured);

const browser = await openBrowser();
let failed = 0;
try {
  if (what === 'screenshots') await onServer(true, (address) => takeScreenshots(browser, address));
  else await sideBySide(rounds());
} finally {
  await browser.close();
}
process.exit(failed === 0 ? 0 : 1);

/** What is walked on one server. An empty workspace is set up but once; the sample bears many visitors, and is split so that two of them are at work. */
function rounds() {
  const walkable = journeys.filter((journey) => {
    const why = journey.skip?.();
    if (why) console.log(`skipped  ${journey.title}: ${why}`);
    return !why;
  });
  const visitors = walkable.filter((journey) => journey.sample);
  const halves = [0, 1].map((half) => visitors.filter((_, n) => n % 2 === half));
  return [...walkable.filter((journey) => !journey.sample).map((journey) => ({ sample: false, list: [journey] })), ...halves.map((list) => ({ sample: true, list }))].filter(({ list }) => list.length > 0);
}

/** Two servers at a time: a journey waits more than it works. */
async function sideBySide(waiting) {
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { sample, list } = next;
      await onServer(sample, async (address) => {
        for (const journey of list) await walk(journey, address);
      }).catch((error) => {
        failed += 1;
        console.error(`FAILED   a server for ${list.map((journey) => journey.name).join(', ')}\n  ${error.stack ?? error}`);
      });
    }
  };
  await Promise.all([lane(), lane()]);
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
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Lisbon', colorScheme: 'light', reducedMotion: 'reduce', serviceWorkers: 'block' });
  await context.addInitScript(() => localStorage.setItem('ui.locale', 'en'));
  const page = await context.newPage();
  const began = Date.now();
  try {
    const person = new Person(page, address);
    if (pictured || process.env.LOOK) person.look = looks(lookFolder(), journey.name.replace('.mjs', ''));
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
