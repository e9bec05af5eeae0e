import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { another } from './another.mjs';

const WIDE = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 800 };
const LONGEST = 3_200;

const LOOKS = [
  { suffix: '', locale: 'en', size: WIDE },
  { suffix: '-dark', locale: 'en', size: WIDE, dark: true },
  { suffix: '-360', locale: 'en', size: PHONE },
  { suffix: '-pl', locale: 'pl', size: WIDE },
  { suffix: '-pl-360', locale: 'pl', size: PHONE },
  { suffix: '-pt-PT', locale: 'pt-PT', size: WIDE },
  { suffix: '-pt-BR-360-dark', locale: 'pt-BR', size: PHONE, dark: true },
];

/** Where the pictures go that somebody asked for without saying where. */
export const lookFolder = () => process.env.LOOK || join(tmpdir(), 'looks');

/**
 * Pictures of the screens of a journey for somebody to look at: as it stands and dark; by touch on a phone, there to its end too; in the other languages. What
 * a journey has open over a screen, or has found on a phone already, is taken where it stands; any other screen is opened anew by its address, as the same
 * person, so that the journey goes on as if nobody had looked.
 */
export function looks(folder, journey) {
  const seen = new Set();
  mkdirSync(folder, { recursive: true });
  return async (person, screen) => {
    if (seen.has(screen)) return;
    seen.add(screen);
    const { page } = person;
    const path = join(folder, `${journey}-${String(seen.size).padStart(2, '0')}-${screen.replaceAll(/\W+/g, '-').toLowerCase()}`);
    const size = page.viewportSize();
    const wanted = size.width === WIDE.width ? LOOKS : LOOKS.filter((look) => look.size === PHONE);
    const over = (await page.getByRole('dialog').count()) > 0;
    const here = (look) => over || (look.locale === 'en' && look.size.width === size.width);
    const focus = await page.evaluateHandle(() => document.activeElement);
    await inEachLanguage(wanted.filter(here), async (locale, few) => {
      if (locale !== 'en') await speaks(person, locale);
      for (const look of few) await takes(page, look, path);
      if (locale !== 'en') await speaks(person, 'en');
    });
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: 'light' });
    await focus.evaluate((element) => element?.focus({ preventScroll: true }));
    await inEachLanguage(wanted.filter((look) => !here(look)), (locale, few) => asTwin(person, locale, async (twin) => {
      for (const look of few) await takes(twin.page, look, path, () => twin.opens(page.url().slice(`${person.address}/app`.length)));
    }));
  };
}

async function inEachLanguage(wanted, work) {
  for (const locale of new Set(wanted.map((look) => look.locale))) await work(locale, wanted.filter((look) => look.locale === locale));
}

/** @param opens where the screen is opened anew for it: what a screen asks of its device it asks as it begins. On a phone a second picture shows what a thumb would bring up. */
async function takes(page, { suffix, size, dark }, path, opens) {
  const shot = (name) => page.screenshot({ path: `${path}${name}.png`, animations: 'disabled', caret: 'hide' });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: size === PHONE, maxTouchPoints: 1 });
  await page.setViewportSize(size);
  await page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
  await opens?.();
  // what measures itself is drawn anew
  await page.waitForTimeout(300);
  await shot(suffix);
  const hidden = opens && size === PHONE ? await page.evaluate(below) : 0;
  if (hidden > 0) {
    await page.setViewportSize({ width: size.width, height: Math.min(size.height + hidden, LONGEST) });
    await page.waitForTimeout(300);
    await shot(`${suffix}-whole`);
  }
  await devtools.detach();
}

/** What no thumb has brought up yet: pixels below the screen's edge, whichever part of it scrolls. */
function below() {
  const scrolls = (box) => ['auto', 'scroll'].includes(getComputedStyle(box).overflowY) || box.id === 'root';
  return Math.max(0, ...[...document.querySelectorAll('#root, #root *')].filter((box) => box.scrollHeight > box.clientHeight && scrolls(box)).map((box) => box.scrollHeight - box.clientHeight));
}

/** The same person in another window, in another language. */
async function asTwin(person, locale, work) {
  const kept = locale === 'en' ? null : await keeps(person.page, locale);
  const twin = await another(person, { locale, same: true });
  try {
    await work(twin);
  } finally {
    if (kept) await keeps(person.page, kept);
    await twin.page.context().close();
  }
}

/** A language is kept with the person; answers the one it was, or nothing where nobody is signed in. */
function keeps(page, locale) {
  return page.evaluate(async (tag) => {
    // an answer that nobody reads is being fetched for ever
    const answer = await fetch('/api/v1/session');
    const said = await answer.json();
    if (!answer.ok) return null;
    const { csrf, user } = said;
    const kept = await fetch('/api/v1/session', { method: 'PATCH', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify({ locale: tag }) });
    await kept.text();
    return user.locale ?? 'en';
  }, locale);
}

/** Chosen in the menu under one's name, which lies beneath what is open: by keys and without a press beside it, so that it stays open. */
async function speaks(person, locale) {
  const { page } = person;
  const press = (what) => what.evaluate((element) => element.click());
  // on a phone the menu lies in a drawer
  await page.setViewportSize(WIDE);
  await press(page.locator('aside button[class*="_user_"]'));
  await page.locator('[data-sub-menu-item]').first().focus();
  await page.keyboard.press('ArrowRight');
  await press(page.locator(`[role="menuitem"][lang="${locale}"]`));
  await page.waitForFunction((tag) => document.documentElement.lang === tag, locale);
  await person.settles();
}
