import { expectSame } from '../house/expect.mjs';

export const title = 'A record is shared: with a colleague who then sees it, and by a link that somebody outside opens, which is told and taken back';
export const sample = true;

const CUSTOMER = 'Quinta da Partilha';

export async function walk(owner) {
  await owner.entersTheSample();
  const colleague = await aRep(owner);
  await makesACustomer(owner);
  await sharesIt(owner, colleague);
  const address = await makesALink(owner);
  await isReadOutside(owner, address);
  await isToldAndTakesItBack(owner, address);
  await isSeenByTheColleague(owner);
}

async function aRep({ page }) {
  return page.evaluate(async () => {
    const { sample } = await (await fetch('/api/v1/brand')).json();
    const { login } = sample.users.find((user) => user.role === 'rep');
    const found = await (await fetch('/api/v1/records/user?limit=200&fields=name,email')).json();
    return found.items.find((user) => user.email === login).name;
  });
}

async function makesACustomer(owner) {
  const id = await owner.page.evaluate(async (name) => {
    const { csrf } = await (await fetch('/api/v1/session')).json();
    const fields = { name, industry: 'hospitality', description: 'not for strangers' };
    const answer = await fetch('/api/v1/records/account', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify({ fields }) });
    return (await answer.json()).id;
  }, CUSTOMER);
  await owner.opens(`/o/account/${id}`);
}

const panel = ({ page }) => page.getByRole('region', { name: 'Who can see this' });

async function sharesIt(owner, colleague) {
  await panel(owner).getByRole('button', { name: 'Who can see this' }).click();
  await panel(owner).getByRole('button', { name: 'Share', exact: true }).waitFor();
  await owner.chooses('Share with', colleague, panel(owner));
  await panel(owner).getByRole('button', { name: 'Share', exact: true }).click();
  await owner.sees(`Shared with ${colleague}`);
}

async function makesALink(owner) {
  await panel(owner).getByRole('button', { name: 'Make a link' }).click();
  await panel(owner).getByRole('checkbox', { name: 'Industry' }).waitFor();
  await owner.finds('Making a link');
  await panel(owner).getByRole('button', { name: 'Make a link' }).click();
  const address = await panel(owner).getByRole('status').locator('code').textContent();
  await panel(owner).getByRole('button', { name: 'Close' }).click();
  return address;
}

/** Somebody without a session, in another language; the page has no script, and nothing is told before it is opened. */
async function isReadOutside(owner, address) {
  const context = await owner.page.context().browser().newContext({ locale: 'pl-PL', viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(address);
  expectSame((await page.content()).includes(CUSTOMER), false, 'the customer named before the page is opened');
  await page.getByRole('button', { name: 'Otwórz' }).click();
  await page.getByRole('heading', { name: CUSTOMER }).waitFor();
  expectSame((await page.content()).includes('not for strangers'), false, 'a field nobody chose');
  expectSame(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, 'the page as wide as the phone');
  await context.close();
}

async function isToldAndTakesItBack(owner, address) {
  await owner.page.reload();
  await owner.settles();
  await panel(owner).getByRole('button', { name: 'Who can see this' }).click();
  await panel(owner).getByText(/opened 1 time/).waitFor();
  await owner.finds('A link that was opened');
  await panel(owner).getByRole('button', { name: 'Take back' }).click();
  await panel(owner).getByText(/taken back/).waitFor();
  const gone = await owner.page.context().request.get(address);
  expectSame(gone.status(), 404, 'the page behind a link that was taken back');
}

async function isSeenByTheColleague(owner) {
  const address = new URL(owner.page.url()).pathname.replace(/^\/app/, '');
  await owner.entersTheSample('rep');
  await owner.opens(address);
  await owner.page.getByRole('heading', { name: CUSTOMER, level: 1 }).waitFor();
  await panel(owner).getByRole('button', { name: 'Who can see this' }).click();
  await panel(owner).getByText(/it was shared with them/).waitFor();
}
