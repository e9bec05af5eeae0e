import { eventually, expectSame } from '../house/expect.mjs';
import { another } from '../people/another.mjs';
import { openCompany } from '../people/company.mjs';

export const title = 'Signed in by the company: a provider is set up, somebody new comes in by it with the role of their group, and is signed out there too';
export const sample = true;

const PEOPLE = {
  'wanda.lis': { name: 'Wanda Lis', email: 'wanda.lis@firm.example', email_verified: true, groups: ['people', 'sales-leads'] },
  'karl.gast': { name: 'Karl Gast', email: 'karl.gast@firm.example', email_verified: true, groups: ['canteen'] },
};

export async function walk(administrator) {
  const company = await openCompany(PEOPLE);
  const wanda = await another(administrator);
  try {
    await administrator.entersTheSample();
    const provider = await setsItUp(administrator, company);
    await comesIn(wanda, 'wanda.lis');
    await isWhatTheGroupSays(wanda, administrator);
    await signsOutThereToo(wanda);
    await isNotLetIn(wanda, 'karl.gast');
    await administrator.page.evaluate(async (id) => {
      const { csrf } = await (await fetch('/api/v1/session')).json();
      await fetch(`/api/v1/records/identityProvider/${id}`, { method: 'DELETE', headers: { 'X-CSRF-Token': csrf } });
    }, provider);
  } finally {
    await wanda.page.context().close();
    company.close();
  }
}

/** Who runs both sides: the addresses go to the provider, its secret comes here, a group there is a role here. */
async function setsItUp(administrator, company) {
  const { page } = administrator;
  await administrator.opens('/admin/providers');
  await page.getByRole('button', { name: 'Add a provider' }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel('Name', { exact: false }).first().fill('The firm');
  await sheet.getByLabel('Issuer').fill(company.issuer);
  await sheet.getByLabel('Client ID').fill(company.client);
  await sheet.getByRole('button', { name: 'Add identity provider' }).click();
  const card = page.getByRole('article', { name: 'The firm' });
  await card.getByLabel('Client secret', { exact: true }).fill(company.secret);
  await card.getByRole('button', { name: 'Keep it' }).click();
  await administrator.sees('The secret is kept');
  const [back, left] = (await card.locator('code').allInnerTexts()).filter((address) => address.startsWith(administrator.address));
  company.knows(back, left);
  await administrator.finds('A provider in the administration');
  await card.getByRole('link', { name: 'The firm' }).click();
  await administrator.isAt('**/o/identityProvider/*');
  await addsAGroup(administrator, 'sales-leads', 'Manager');
  await administrator.finds('A provider with its groups');
  return new URL(page.url()).pathname.split('/').at(-1);
}

async function addsAGroup(administrator, group, role) {
  const { page } = administrator;
  const groups = page.getByRole('main');
  await groups.getByRole('button', { name: 'Add: Group and role' }).click();
  await groups.getByRole('textbox', { name: 'Group', exact: true }).fill(group);
  await groups.getByRole('combobox', { name: 'Role', exact: true }).click();
  await page.getByRole('option', { name: role }).click();
  await groups.locator('form').getByRole('button', { name: 'Add group and role' }).click();
  await groups.getByText(group).first().waitFor();
}

async function comesIn(person, login) {
  const { page } = person;
  await page.route('**://fonts.googleapis.com/**', (route) => route.abort());
  await person.opens('/sign-in');
  await page.getByRole('link', { name: 'Sign in with The firm' }).click();
  await signsInThere(page, login);
}

async function signsInThere(page, login) {
  await page.waitForURL(/127\.0\.0\.1.*interaction/);
  await page.getByPlaceholder('Enter any login').fill(login);
  await page.getByPlaceholder('and password').fill('whatever it is there');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
}

/** What the server says to a question of theirs; an answer that nobody reads would be fetched for ever. */
const answered = ({ page }, path) => page.evaluate(async (to) => {
  const answer = await fetch(`/api/v1${to}`);
  await answer.text();
  return answer.status;
}, path);

async function isWhatTheGroupSays(wanda, administrator) {
  const { page } = wanda;
  await page.getByRole('navigation').first().waitFor();
  const session = await page.evaluate(async () => (await fetch('/api/v1/session')).json());
  expectSame([session.user.name, session.user.email, session.user.role], ['Wanda Lis', 'wanda.lis@firm.example', 'manager'], 'who came in');
  await wanda.sees('Wanda Lis');
  await wanda.finds('The first page of somebody the company sent');
  // a manager hands customers over and reads reports; what is the administrator's stays closed
  await wanda.opens('/o/account');
  await page.getByRole('grid').getByRole('link').first().waitFor();
  expectSame(await page.getByRole('link', { name: 'Administration' }).count(), 0, 'the administration in her menu');
  expectSame(await answered(wanda, '/tokens/all'), 403, 'everybody\'s tokens, asked for by her');
  await administrator.opens(`/o/user/${session.user.id}`);
  await administrator.sees('wanda.lis@firm.example');
}

/** Out here, asked there, back at our door; and whoever comes again has to show there who they are. */
async function signsOutThereToo(wanda) {
  const { page } = wanda;
  await page.getByRole('button', { name: /: menu$/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/127\.0\.0\.1.*session\/end/);
  await page.getByRole('button', { name: /Yes/ }).click();
  await wanda.isAt('**/sign-in**');
  expectSame(await answered(wanda, '/session'), 401, 'her session here');
  await wanda.finds('The door with a provider');
}

async function isNotLetIn(person, login) {
  await comesIn(person, login);
  await person.isAt('**/sign-in**');
  await eventually(() => person.page.getByRole('alert').count(), 1, 'that somebody was refused, said at the door');
  expectSame(await answered(person, '/session'), 401, 'whose group has no role here');
}
