import { expectSame } from '../house/expect.mjs';

export const title = 'From a fair to a won deal: a card is taken on a phone, joined to the company that is there, and what follows the purchase is laid';
export const sample = true;
export const pictured = true;

const LEAD = 'Vasco Ferraz';

export async function walk(ana) {
  await ana.entersTheSample();
  const company = await oneOfTheirs(ana);
  await takesACard(ana, company.name);
  const lead = await findsTheLead(ana);
  await joinsIt(ana, lead, company);
  const deal = await findsTheDeal(ana, lead);
  await winsIt(ana, deal);
  await seesWhatFollows(ana, deal);
}

const asks = (person, path) => person.page.evaluate(async (where) => (await fetch(`/api/v1/records/${where}`)).json(), path);

const within = (filter) => encodeURIComponent(JSON.stringify(filter));

async function oneOfTheirs(ana) {
  const { items } = await asks(ana, 'account?limit=1&fields=name');
  return items[0];
}

async function takesACard(ana, company) {
  await ana.page.setViewportSize({ width: 360, height: 740 });
  await ana.opens('/o/lead');
  await ana.page.getByRole('navigation', { name: 'Quick access' }).getByRole('button', { name: 'Create' }).click();
  const sheet = ana.page.getByRole('dialog');
  await sheet.getByLabel('Person').waitFor();
  await ana.finds('The card at a fair, on a phone');
  await sheet.getByLabel('Person').fill(LEAD);
  // as somebody types it who stands at a fair
  await sheet.getByLabel('Company').fill(company.toUpperCase());
  await sheet.getByLabel('Phone').fill('+351 912 555 014');
  await sheet.getByText('Warm', { exact: true }).click();
  await sheet.getByLabel('Where we met').fill('Horexpo');
  await ana.shows('The card filled in, on a phone');
  await sheet.getByRole('button', { name: 'Add lead' }).click();
  await ana.sees(/Vasco Ferraz.*created/);
  await ana.shows('The leads, on a phone');
  await ana.page.setViewportSize({ width: 1440, height: 900 });
}

async function findsTheLead(ana) {
  const { items } = await asks(ana, `lead?limit=1&filter=${within({ field: 'person', op: 'is', value: LEAD })}`);
  const [lead] = items;
  expectSame([lead.temperature, lead.source, lead.occasion], ['warm', 'event', 'Horexpo'], 'what the card says');
  expectSame(lead.scoreReasons, ['warm', 'company', 'phone'], 'why it has its score');
  return lead;
}

async function joinsIt(ana, lead, company) {
  await ana.opens(`/o/lead/${lead.id}`);
  await ana.sees('Company is known', 'the reason of the score');
  await ana.finds("A lead's page");
  await ana.page.getByRole('button', { name: 'Convert lead' }).click();
  const dialog = ana.page.getByRole('dialog');
  const there = dialog.getByRole('radio', { name: company.name, exact: true });
  await there.waitFor();
  await dialog.getByText('Same name').first().waitFor();
  expectSame(await there.isChecked(), true, 'the company that is there is chosen');
  await dialog.getByText('Begin a deal too').click();
  await dialog.getByLabel('Name of the deal').fill('Two machines for the bar');
  await ana.finds('The dialog of converting a lead');
  await dialog.getByRole('button', { name: 'Convert lead' }).click();
  await ana.sees('Lead converted');
  await ana.eventually(() => ana.page.getByRole('button', { name: 'Convert lead' }).count(), 0, 'a converted lead is not offered to be converted');
}

async function findsTheDeal(ana, lead) {
  const now = await asks(ana, `lead/${lead.id}`);
  expectSame(now.status, 'converted', 'the status of the lead');
  return now.convertedOpportunity;
}

async function winsIt(ana, deal) {
  await ana.opens(`/o/opportunity/${deal.id}`);
  await ana.page.locator('[data-field="stage"] button').click();
  await ana.chooses('Stage', 'Won');
  const dialog = ana.page.getByRole('dialog');
  await dialog.waitFor();
  await ana.shows('Why they bought');
  await dialog.getByText('Referral').first().click();
  await ana.eventually(async () => (await asks(ana, `opportunity/${deal.id}`)).whyWon, 'referral', 'why they bought');
}

async function seesWhatFollows(ana, deal) {
  await ana.opens(`/o/opportunity/${deal.id}`);
  const follows = ana.page.getByRole('region', { name: 'Follow-up' });
  await follows.getByText('Thank whoever recommended us').waitFor();
  await follows.getByText('Ask how satisfied they are').waitFor();
  await ana.finds('A won deal with what follows');
  await follows.getByRole('button', { name: 'Mark as done: Thank whoever recommended us' }).click();
  await follows.getByText('1 kept').waitFor();
  await ana.shows('The first of it kept');
}
