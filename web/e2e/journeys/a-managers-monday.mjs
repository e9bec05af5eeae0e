import { expectSame } from '../house/expect.mjs';

export const title = "A manager's Monday, at the desk and on the phone: how the objectives stand, the deals behind a figure of the pipeline, the customers nobody has spoken to for long";
export const sample = true;
export const pictured = true;

export async function walk(manager) {
  await manager.entersTheSample('manager');
  await looksAtTheObjectives(manager);
  await opensWhatAFigureCounts(manager, 'Pipeline by stage', 'opportunity');
  await opensWhatAFigureCounts(manager, 'Sleeping customers', 'account');
  await looksAtOneOfThem(manager);
  await looksAgainOnThePhone(manager);
}

const screen = (person) => person.page.locator('#screen');

/** From the company's objectives to one that is counted, and from its figure to the records that make it. */
async function looksAtTheObjectives(manager) {
  await manager.opens('/objectives');
  const objective = screen(manager).locator('a[href*="/o/objective/"]').filter({ hasText: 'Deals won by Porto' }).first();
  await objective.waitFor();
  await manager.finds('The objectives');
  await objective.click();
  await manager.isAt('**/o/objective/*');
  const panel = manager.page.getByRole('region', { name: 'How it stands' });
  const records = panel.getByRole('link', { name: 'Show the records' });
  await records.waitFor();
  await manager.finds('An objective');
  const told = Number((await panel.locator('[class*=value]').innerText()).split('/')[0].replaceAll(/[^\d.]/g, ''));
  await records.click();
  await manager.isAt('**/o/opportunity?*');
  await manager.page.locator('[role=row][aria-selected]').first().waitFor();
  expectSame(await counts(manager, 'opportunity', filterOf(manager)), told, 'Records behind the figure of the objective');
}

/** The first figure of a report leads to as many records as it says. */
async function opensWhatAFigureCounts(manager, report, object) {
  await manager.opens('/reports');
  await screen(manager).getByRole('link', { name: report }).first().click();
  await manager.isAt('**/reports/report/*');
  const figure = screen(manager).locator('tbody td button').first();
  await figure.waitFor();
  await manager.finds(`The report ${report}`);
  const told = Number((await figure.innerText()).replaceAll(/\D/g, ''));
  await figure.click();
  await manager.isAt(`**/o/${object}?*`);
  await manager.page.locator('[role=row][aria-selected]').first().waitFor();
  await manager.shows(`What the report ${report} counts`);
  expectSame(await counts(manager, object, filterOf(manager)), told, `Records behind the first figure of ${report}`);
}

const filterOf = (person) => JSON.parse(new URL(person.page.url()).searchParams.get('filter'));

function counts(person, object, filter) {
  return person.page.evaluate(async ([type, wanted]) => {
    const { csrf } = await (await fetch('/api/v1/session')).json();
    const answer = await fetch(`/api/v1/records/${type}/query`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify({ fields: [], limit: 1, count: true, filter: wanted }) });
    return (await answer.json()).count.value;
  }, [object, filter]);
}

async function looksAtOneOfThem(manager) {
  const customer = manager.page.getByRole('grid').getByRole('link').first();
  const name = (await customer.innerText()).trim();
  await customer.click();
  const beside = manager.page.getByRole('complementary').getByRole('heading', { name });
  await beside.waitFor();
  await manager.finds('A customer who sleeps, beside the list');
  await manager.presses('Enter');
  await manager.page.getByRole('heading', { level: 1, name }).waitFor();
  await manager.finds('A customer who sleeps');
}

async function looksAgainOnThePhone(manager) {
  await manager.page.setViewportSize({ width: 360, height: 740 });
  await manager.opens('/objectives');
  const objective = screen(manager).locator('a[href*="/o/objective/"]').filter({ hasText: 'Deals won by Porto' }).first();
  await objective.waitFor();
  await manager.finds('The objectives on a phone');
  await fits(manager, 'The objectives');
  await objective.click();
  await manager.page.getByRole('region', { name: 'How it stands' }).waitFor();
  await fits(manager, 'An objective');
  await manager.opens('/reports');
  await screen(manager).getByRole('link', { name: 'Sleeping customers' }).first().click();
  await screen(manager).locator('tbody td button').first().click();
  await manager.isAt('**/o/account?*');
  await manager.page.locator('#screen a[href*="/o/account/"]').first().waitFor();
  await manager.finds('The sleeping customers on a phone');
  await fits(manager, 'The sleeping customers');
}

/** Nothing has to be pushed sideways to be read. */
async function fits(person, what) {
  expectSame(await person.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth), true, `${what} as wide as the phone`);
}
