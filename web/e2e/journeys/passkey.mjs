import { eventually, expectSame } from '../house/expect.mjs';

export const title = 'A passkey: added on a device that checks its holder, and good at the door instead of a password';
export const sample = true;

export async function walk(marta) {
  const { page } = marta;
  const device = await page.context().newCDPSession(page);
  await device.send('WebAuthn.enable');
  const { authenticatorId } = await device.send('WebAuthn.addVirtualAuthenticator', {
    options: { protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  await marta.entersTheSample();
  const who = await named(page);
  await marta.opens('/account');
  await page.getByLabel('Name of the device').fill('Laptop');
  await page.getByRole('button', { name: 'Add a passkey' }).click();
  const keys = page.locator('section[aria-labelledby="account-passkeys"] li');
  await eventually(() => keys.count(), 1, 'passkeys');
  await marta.finds('Sign-in and security with a passkey');
  await leaves(marta);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('navigation').first().waitFor();
  expectSame(await named(page), who, 'who came in by the passkey');

  // a device that cannot tell who holds it opens nothing
  await leaves(marta);
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false });
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await marta.settles();
  expectSame(await page.evaluate(async () => (await fetch('/api/v1/session')).status), 401, 'nobody in');
  await device.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true });

  // nor does a passkey that was removed
  await marta.opens('/sign-in');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await page.getByRole('navigation').first().waitFor();
  await marta.opens('/account');
  await page.getByRole('button', { name: 'Remove Laptop' }).click();
  await eventually(() => keys.count(), 0, 'passkeys after removing it');
  await leaves(marta);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await marta.sees('This passkey opens nothing here.');
  await marta.finds('The sign-in page after a passkey was refused');
}

const named = (page) => page.evaluate(async () => (await (await fetch('/api/v1/session')).json()).user.email);

async function leaves({ page }) {
  await page.getByRole('button', { name: /: menu$/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.waitForURL(/\/sign-in/);
}
