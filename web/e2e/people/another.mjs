import { Person } from './person.mjs';

/** Somebody else, in a browser of their own; or the same person once more, where `same` says so; `told` lets the browser's own worker in, and what it tells. */
export async function another(person, { locale = 'en', same = false, told = false } = {}) {
  const here = person.page.context();
  const context = await here.browser().newContext({
    viewport: { width: 1440, height: 900 },
    locale: locale === 'en' ? 'en-GB' : locale,
    timezoneId: 'Europe/Lisbon',
    reducedMotion: 'reduce',
    serviceWorkers: told ? 'allow' : 'block',
    ...(told ? { permissions: ['notifications'] } : {}),
    ...(same ? { storageState: await here.storageState() } : {}),
  });
  await context.addInitScript((tag) => localStorage.setItem('ui.locale', tag), locale);
  const other = new Person(await context.newPage(), person.address, locale);
  other.look = person.look;
  return other;
}
