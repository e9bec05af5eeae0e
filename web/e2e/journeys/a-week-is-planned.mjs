import { eventually, expectSame } from '../house/expect.mjs';
import { another } from '../people/another.mjs';
import { asks, writes } from '../people/handing.mjs';

export const title = 'A week is planned: an appointment dragged to another day, taken back, moved by keys, beside a colleague, and so it stands in other calendars';
export const sample = true;
export const pictured = true;

const ZONE = 'Europe/Lisbon';
const DAY = 86_400_000;
const HOUR = 3_600_000;

export async function walk(rep) {
  const administrator = await another(rep);
  try {
    await rep.entersTheSample('rep');
    const tuesday = nextTuesday();
    const id = await writes(rep, 'appointment', { subject: 'Tasting at the mill', place: 'Moinho Velho', startsAt: iso(tuesday + 10 * HOUR), endsAt: iso(tuesday + 11 * HOUR) });
    const colleague = await hasAColleague(administrator, tuesday);
    await opensTheWeek(rep, id);
    await dragsItAndTakesItBack(rep, id, tuesday);
    const starts = await movesItByKeys(rep, id, tuesday);
    await looksBeside(rep, id, colleague);
    await isInOtherCalendars(rep, starts);
  } finally {
    await administrator.page.context().close();
  }
}

const iso = (millis) => new Date(millis).toISOString().replace('.000', '');

/** Midnight, as Lisbon tells it, of the Tuesday of next week: no clock is moved before the Sunday after it. */
function nextTuesday() {
  const today = Date.parse(new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: ZONE }).format(new Date()));
  const sinceMonday = (new Date(today).getUTCDay() + 6) % 7;
  const midnight = today + (8 - sinceMonday) * DAY;
  return midnight - (Number(hourIn(midnight)) % 24) * HOUR;
}

const hourIn = (millis) => new Intl.DateTimeFormat('en-GB', { hour: '2-digit', hour12: false, timeZone: ZONE }).format(new Date(millis));

/** Thiago, whose week has something in it too. */
async function hasAColleague(administrator, tuesday) {
  await administrator.entersTheSample();
  const { items } = await asks(administrator, 'GET', '/records/user?limit=50&fields=name,email');
  const { id, name } = items.find((user) => user.email.startsWith('thiago@'));
  await writes(administrator, 'appointment', { subject: 'Roasting with Thiago', startsAt: iso(tuesday + DAY + 14 * HOUR), endsAt: iso(tuesday + DAY + 16 * HOUR), owner: id });
  return { id, name };
}

const boxOf = ({ page }, id) => page.locator(`[data-entry="${id}"]`);

const startsOf = async (rep, id) => (await asks(rep, 'GET', `/records/appointment/${id}`)).startsAt;

async function opensTheWeek(rep, id) {
  await rep.opens('/agenda');
  await rep.page.keyboard.press('j');
  await boxOf(rep, id).waitFor();
  await rep.finds('A week of the agenda');
}

/** Two days on and two hours later; then back by the word that told of it. */
async function dragsItAndTakesItBack(rep, id, tuesday) {
  const { page } = rep;
  const box = boxOf(rep, id);
  await box.scrollIntoViewIfNeeded();
  const from = await box.boundingBox();
  const week = await page.locator('[class*="hours"]').first().boundingBox();
  const [day, hour] = [(await page.locator('[class*="columns"]').first().boundingBox()).width / 7, week.height / 24];
  await page.mouse.move(from.x + 30, from.y + 10);
  await page.mouse.down();
  await page.mouse.move(from.x + 30 + day, from.y + 10 + hour, { steps: 5 });
  await page.mouse.move(from.x + 30 + 2 * day, from.y + 10 + 2 * hour, { steps: 5 });
  await rep.shows('An appointment in the hand');
  await page.mouse.up();
  await eventually(() => startsOf(rep, id), iso(tuesday + 2 * DAY + 12 * HOUR), 'the appointment two days and two hours later');
  await eventually(async () => Math.round((((await box.boundingBox())?.x ?? NaN) - from.x) / day), 2, 'days it stands further right');
  await page.getByRole('alert').filter({ hasText: 'Moved: Tasting at the mill' }).getByRole('button', { name: 'Undo' }).click();
  await eventually(() => startsOf(rep, id), iso(tuesday + 10 * HOUR), 'the appointment back where it was');
  await eventually(async () => Math.round((await box.boundingBox())?.x ?? NaN), Math.round(from.x), 'where it stands again');
}

/** A day on and a quarter of an hour later, without a mouse. */
async function movesItByKeys(rep, id, tuesday) {
  const box = boxOf(rep, id);
  const [dayLater, quarter] = [tuesday + DAY + 10 * HOUR, tuesday + DAY + 10.25 * HOUR];
  await box.getByRole('button').first().focus();
  await rep.presses('Shift+ArrowRight');
  await eventually(() => startsOf(rep, id), iso(dayLater), 'the appointment a day later');
  await rep.settles();
  await box.getByRole('button').first().focus();
  await rep.presses('Shift+ArrowDown');
  await eventually(() => startsOf(rep, id), iso(quarter), 'the appointment a quarter of an hour later');
  return quarter;
}

async function looksBeside(rep, id, colleague) {
  const { page } = rep;
  const people = page.getByRole('combobox', { name: 'Whose agenda' }).or(page.getByRole('textbox', { name: 'Whose agenda' })).first();
  await people.fill(colleague.name);
  await page.getByRole('option', { name: colleague.name }).click();
  await rep.presses('Escape');
  await page.getByText('Roasting with Thiago').first().waitFor();
  await boxOf(rep, id).waitFor();
  // whose is whose does not go by colour
  await page.getByRole('list', { name: 'Whose appointments' }).getByText(colleague.name).waitFor();
  await page.getByRole('button', { name: new RegExp(`^${colleague.name}: Roasting with Thiago`) }).first().waitFor();
  await rep.finds('The week of two people');
  await page.getByText('Month', { exact: true }).click();
  await page.getByText('Tasting at the mill').first().waitFor();
  await rep.finds('The month of two people');
}

/** The address is made where one's own things are, and read as a calendar elsewhere would, by whoever has it. */
async function isInOtherCalendars(rep, starts) {
  const { page } = rep;
  await rep.opens('/account');
  const section = page.locator('section[aria-labelledby="account-calendar"]');
  await section.getByRole('button').first().click();
  await eventually(async () => /\/calendar\/\S+\.ics/.test(await section.innerText()), true, 'the address of the calendar');
  await rep.finds('An agenda given to other calendars');
  const [address] = /http\S+\.ics/.exec(await section.innerText());
  const events = (await (await fetch(address)).text()).replaceAll(/\r?\n[ \t]/g, '').split('BEGIN:VEVENT').slice(1);
  const event = events.find((each) => each.includes('SUMMARY:Tasting at the mill'));
  const [, zone, at] = /^DTSTART(?:;TZID=([^:]+))?:(\S+)$/m.exec(event);
  expectSame([zone ?? 'UTC', at], zone ? [zone, written(starts, zone)] : ['UTC', `${written(starts, 'UTC')}Z`], 'when it is in other calendars');
  expectSame(events.some((each) => each.includes('Roasting with Thiago')), false, 'what is a colleague\'s alone');
}

const written = (millis, zone) => new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone: zone }).format(new Date(millis)).replaceAll(/[-:]/g, '').replace(' ', 'T');
