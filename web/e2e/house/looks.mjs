import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** How else a screen is looked at: opened anew by its address, as the same person. */
const TWINS = [
  { suffix: '-360', width: 360, height: 740, locale: 'en' },
  { suffix: '-pl', width: 1440, height: 900, locale: 'pl' },
  { suffix: '-pt', width: 1440, height: 900, locale: 'pt-PT' },
];

/**
 * Pictures of the screens of a journey for somebody to look at: as it stands, dark, narrow, in Polish and in Portuguese. What has been opened over a screen
 * has no address and is taken as it stands, dark and narrow.
 */
export function looks(folder, journey) {
  let number = 0;
  mkdirSync(folder, { recursive: true });
  return async (person, screen) => {
    const { page } = person;
    const name = join(folder, `${journey}-${String((number += 1)).padStart(2, '0')}-${screen.replaceAll(/\W+/g, '-').toLowerCase()}`);
    const shot = (of, suffix) => of.screenshot({ path: `${name}${suffix}.png`, animations: 'disabled', caret: 'hide' });
    await shot(page, '');
    await page.emulateMedia({ colorScheme: 'dark' });
    await shot(page, '-dark');
    await page.emulateMedia({ colorScheme: 'light' });
    const size = page.viewportSize();
    if ((await page.getByRole('dialog').count()) > 0) {
      await page.setViewportSize({ width: 360, height: 740 });
      await page.waitForTimeout(300);
      await shot(page, '-360');
      await page.setViewportSize(size);
    } else {
      for (const twin of TWINS) await asTwin(page, twin, (of) => shot(of, twin.suffix));
    }
  };
}

async function asTwin(page, { width, height, locale }, take) {
  const context = await page.context().browser().newContext({
    viewport: { width, height },
    storageState: await page.context().storageState(),
    locale,
    timezoneId: 'Europe/Lisbon',
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  const kept = await keeps(page, locale);
  try {
    await context.addInitScript((tag) => localStorage.setItem('ui.locale', tag), locale);
    const twin = await context.newPage();
    await twin.goto(page.url());
    await twin.locator('#root main').first().waitFor();
    await twin.waitForLoadState('networkidle', { timeout: 3_000 }).catch(() => {});
    await twin.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null);
    await take(twin);
  } finally {
    if (kept) await keeps(page, kept);
    await context.close();
  }
}

/** A language is kept with the person; answers the one it was, or nothing where nobody is signed in. */
function keeps(page, locale) {
  return page.evaluate(async (tag) => {
    const answer = await fetch('/api/v1/session');
    if (!answer.ok) return null;
    const { csrf, user } = await answer.json();
    const kept = await fetch('/api/v1/session', { method: 'PATCH', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify({ locale: tag }) });
    // an answer that nobody reads is being fetched for ever
    await kept.text();
    return user.locale ?? 'en';
  }, locale);
}
