import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Person } from './people/person.mjs';
import { screens } from './people/screens.mjs';

const FOLDER = join(import.meta.dirname, '../../docs/screenshots');

const LOOKS = [
  { suffix: '', width: 1440, height: 900, colorScheme: 'light', locale: 'en' },
  { suffix: '-dark', width: 1440, height: 900, colorScheme: 'dark', locale: 'en' },
  { suffix: '-360', width: 360, height: 740, colorScheme: 'light', locale: 'en' },
  { suffix: '-pl', width: 1440, height: 900, colorScheme: 'light', locale: 'pl' },
];

/** Each screen of the sample workspace in four looks. */
export async function takeScreenshots(browser, address) {
  mkdirSync(FOLDER, { recursive: true });
  for (const look of LOOKS) {
    const context = await browser.newContext({
      viewport: { width: look.width, height: look.height },
      colorScheme: look.colorScheme,
      locale: look.locale === 'pl' ? 'pl-PL' : 'en-GB',
      timezoneId: 'Europe/Lisbon',
      reducedMotion: 'reduce',
    });
    await context.addInitScript((locale) => localStorage.setItem('ui.locale', locale), look.locale);
    const person = new Person(await context.newPage(), address, look.locale);
    await person.opens('/sign-in');
    await picture(person, `sign-in${look.suffix}`);
    await person.entersTheSample('rep');
    for (const screen of await screens(person)) {
      if (screen.role) await person.entersTheSample(screen.role);
      await screen.show();
      await picture(person, `${screen.name}${look.suffix}`);
    }
    await context.close();
  }
}

async function picture(person, name) {
  await person.settles();
  await person.page.mouse.move(0, 0);
  await person.page.screenshot({ path: join(FOLDER, `${name}.png`), animations: 'disabled', caret: 'hide' });
  console.log(`docs/screenshots/${name}.png`);
}
