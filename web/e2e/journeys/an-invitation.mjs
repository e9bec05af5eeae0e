import { boxOf, mailPorts } from '../house/mail.mjs';
import { another } from '../people/another.mjs';

export const title = 'Somebody is invited by mail, chooses a password by the link, and is in; the link is good once';
export const sample = true;
export const skip = () => (mailPorts() ? '' : 'there is no mail server beside it (MAIL_PORTS)');

const INES = { name: 'Ines Nova Lua', email: 'ines.nova@firm.example', password: 'the kettle hums in the attic' };

export async function walk(administrator) {
  await administrator.entersTheSample();
  await knowsIn(administrator);
  await invites(administrator);
  const link = await linkIn(administrator);
  await chooses(administrator, link);
  await isUsedUp(administrator, link);
}

/** The company's mail account, and somebody who cannot sign in yet. */
async function knowsIn({ page }) {
  await page.evaluate(
    async ({ ports, ines }) => {
      const { csrf } = await (await fetch('/api/v1/session')).json();
      const made = async (object, fields) => {
        const answer = await fetch(`/api/v1/records/${object}`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify({ fields }) });
        if (!answer.ok) throw new Error(await answer.text());
      };
      await made('mailAccount', { name: 'The door', address: 'door@firm.example', smtpHost: 'localhost', smtpPort: ports.smtp, smtpSecurity: 'none' });
      await made('user', { name: ines.name, email: ines.email, role: 'rep' });
    },
    { ports: mailPorts(), ines: INES },
  );
}

async function invites(administrator) {
  await administrator.opens('/admin/users');
  await administrator.page.getByRole('button', { name: `Send the link to ${INES.name}` }).click();
  await administrator.sees('The link is on its way.');
}

/** As her own mail program would find it, whichever way the mail was written down. */
async function linkIn(administrator) {
  await administrator.eventually(async () => (await boxOf(INES.email)).length, 1, `mails in ${INES.email}'s box`);
  const [mail] = await boxOf(INES.email);
  const text = mail.replace(/=\r?\n/g, '').replaceAll('=3D', '=');
  const link = /https?:\/\/\S+#[\w-]+/.exec(text)?.[0];
  if (!link) throw new Error(`no link in: ${mail}`);
  return link;
}

async function chooses(administrator, link) {
  const ines = await another(administrator);
  await ines.page.goto(link);
  await ines.sees(`Welcome, ${INES.name}`);
  await ines.finds('The way in by a link');
  await ines.page.getByLabel('New password', { exact: true }).fill(INES.password);
  await ines.page.getByRole('button', { name: 'Choose it and come in' }).click();
  await ines.page.getByRole('navigation').first().waitFor();
  if (ines.page.url().includes('#')) throw new Error(`the secret is still in the address: ${ines.page.url()}`);
  await ines.page.context().close();
}

async function isUsedUp(administrator, link) {
  const thief = await another(administrator);
  await thief.page.goto(link);
  await thief.page.getByRole('link', { name: 'Back to sign-in' }).waitFor();
  await thief.page.context().close();
}
