import { Person } from './person.mjs';

/** Somebody else, in a browser of their own. */
export async function another(person) {
  const context = await person.page.context().browser().newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/Lisbon', reducedMotion: 'reduce' });
  await context.addInitScript(() => localStorage.setItem('ui.locale', 'en'));
  const other = new Person(await context.newPage(), person.address);
  other.look = person.look;
  return other;
}
