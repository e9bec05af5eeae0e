import { eventually, expectSame } from '../house/expect.mjs';
import { codeOf } from '../house/totp.mjs';

export const title = 'A second step: set up with an app, asked for at the door, a recovery code when the phone is gone, and who else is in is ended';
export const sample = false;

const OLGA = { company: 'Tartak', currency: 'PLN', name: 'Olga Sosna', email: 'olga@example.com', password: 'the saw sings at seven' };

export async function walk(olga) {
  await olga.setsUp(OLGA);
  const { secret, codes } = await setsItUp(olga);
  await signsOut(olga);
  await comesInWithACode(olga, secret);
  await signsOut(olga);
  await comesInWithARecoveryCode(olga, codes[0]);
  await endsTheOtherSession(olga, codes[1]);
  await provesItBeforeAToken(olga, codes[2]);
  await asksItOfARole(olga);
}

async function setsItUp(olga) {
  const { page } = olga;
  await olga.opens('/account');
  await olga.finds('Sign-in and security');
  await page.getByRole('button', { name: 'Set up the second step' }).click();
  const secret = await page.getByTestId('secret').textContent();
  await olga.finds('The secret to be scanned');
  const code = page.getByLabel('The code the app shows now');
  await code.fill('000000');
  await page.getByRole('button', { name: 'Switch on' }).click();
  await olga.sees('This code is wrong');
  await code.fill(codeOf(secret, -1));
  await page.getByRole('button', { name: 'Switch on' }).click();
  const list = page.getByRole('list', { name: 'Recovery codes' });
  await list.waitFor();
  await olga.finds('The recovery codes');
  const codes = await list.locator('code').allTextContents();
  expectSame(codes.length, 10, 'recovery codes');
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await olga.sees('10 recovery codes are left.');
  return { secret, codes };
}

async function signsOut(olga) {
  await olga.page.getByRole('button', { name: /: menu$/ }).click();
  await olga.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await olga.isAt(/\/sign-in/);
}

async function showsThePassword({ page }) {
  await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill(OLGA.email);
  await page.getByLabel('Password', { exact: true }).fill(OLGA.password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Second step' }).waitFor();
}

async function comesInWithACode(olga, secret) {
  await showsThePassword(olga);
  await olga.finds('The second step at the door');
  // the field has the focus: nothing but keys is needed
  await olga.types('000000');
  await olga.presses('Enter');
  await olga.sees('This code is wrong');
  await olga.page.getByLabel('Code').fill(codeOf(secret));
  await olga.presses('Enter');
  await olga.page.getByRole('navigation').first().waitFor();
}

async function comesInWithARecoveryCode(olga, code) {
  await showsThePassword(olga);
  await olga.page.getByLabel('Code').fill(code.toLowerCase());
  await olga.presses('Enter');
  await olga.page.getByRole('navigation').first().waitFor();
  await olga.opens('/account');
  await olga.sees('9 recovery codes are left.');
}

async function endsTheOtherSession(olga, code) {
  const { page } = olga;
  const status = await page.evaluate(async ({ email, password, code }) => {
    const send = (path, body) => fetch(`/api/v1${path}`, { method: 'POST', credentials: 'omit', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
    const { ticket } = await (await send('/session', { login: email, password })).json();
    return (await send('/session/code', { ticket, code })).status;
  }, { ...OLGA, code });
  expectSame(status, 200, 'somebody else with her password and a code');
  await olga.opens('/account');
  const seats = page.locator('section[aria-labelledby="account-sessions"] li');
  await eventually(() => seats.count(), 2, 'sessions');
  await page.getByRole('button', { name: 'End all others' }).click();
  await eventually(() => seats.count(), 1, 'sessions after ending the others');
}

/** The proof of signing in is a quarter of an hour old at most: the server is asked as if it were older. */
async function provesItBeforeAToken(olga, code) {
  const { page } = olga;
  let refused = false;
  await page.route('**/api/v1/tokens', async (route) => {
    if (refused || route.request().method() !== 'POST') return route.fallback();
    refused = true;
    await route.fulfill({ status: 403, contentType: 'application/problem+json', body: JSON.stringify({ code: 'proofNeeded', title: 'Not proved', status: 403 }) });
  });
  await page.getByLabel('Name', { exact: true }).fill('report');
  await page.getByLabel('Reading only').check();
  await page.getByRole('button', { name: 'Create token' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Password', { exact: true }).fill(OLGA.password);
  await dialog.getByLabel('Code').fill(code);
  await olga.finds('The proof asked for');
  await dialog.getByRole('button', { name: 'Go on' }).click();
  await page.getByTestId('token').waitFor();
  await dialog.waitFor({ state: 'detached' });
  await olga.finds('A token, this once');
}

async function asksItOfARole(olga) {
  const { page } = olga;
  await olga.opens('/admin/users');
  await page.getByRole('checkbox', { name: 'Sales rep' }).click();
  await eventually(async () => page.evaluate(async () => (await (await fetch('/api/v1/second-step/rule')).json()).roles), ['rep'], 'roles that need a second step');
  await olga.finds('The administration with the rule');
}
