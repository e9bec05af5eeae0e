import { patiently } from '../house/expect.mjs';
import { boxOf, mailPorts, posts } from '../house/mail.mjs';

export const title = 'A mail is sent, its answer filed and read, and answered in turn';
export const sample = true;
export const pictured = true;
export const skip = () => (mailPorts() ? '' : 'there is no mail server beside it (MAIL_PORTS)');

const BUYER = 'zofia@hotel-baltyk.example';
const BOX = 'crm@firm.example';

export async function walk(rep) {
  await rep.entersTheSample();
  const contact = await opensTheDesk(rep);
  await writes(rep, contact);
  const first = await arrives(rep, 1);
  await zofiaAnswers(idOf(first));
  await readsTheAnswer(rep);
  await answersFromItsPage(rep);
  const second = await arrives(rep, 2);
  const known = /References: ([\s\S]*?)\r\n\S/.exec(second)?.[1] ?? '';
  if (!known.includes(idOf(first)) || !known.includes('<answer.1@hotel-baltyk.example>')) throw new Error(`the second mail is not in the conversation: ${known}`);
}

const idOf = (mail) => /^Message-ID: (<[^>]+>)/im.exec(mail)?.[1];

/** Whom it is about, and the company's account at the mail server. */
async function opensTheDesk(rep) {
  return rep.page.evaluate(
    async ({ ports, buyer, box }) => {
      const { csrf } = await (await fetch('/api/v1/session')).json();
      const ask = async (method, path, body) => {
        const answer = await fetch(`/api/v1${path}`, { method, headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify(body) });
        const said = await answer.text();
        if (!answer.ok) throw new Error(`${method} ${path}: ${said}`);
        return said ? JSON.parse(said) : null;
      };
      const made = async (object, fields) => (await ask('POST', `/records/${object}`, { fields })).id;
      const servers = { smtpHost: 'localhost', smtpPort: ports.smtp, smtpSecurity: 'none', imapHost: 'localhost', imapPort: ports.imap, imapSecurity: 'none', imapLogin: box };
      const account = await made('mailAccount', { name: 'The company', address: box, ...servers });
      await ask('PUT', `/mail/accounts/${account}/imap/password`, { password: box });
      await made('mailHabit', { delay: 1 });
      return made('contact', { name: { given: 'Zofia', family: 'Bałtycka' }, emails: [{ value: buyer }] });
    },
    { ports: mailPorts(), buyer: BUYER, box: BOX },
  );
}

async function writes(rep, contact) {
  const { page } = rep;
  await rep.opens(`/o/contact/${contact}`);
  await page.locator('label').filter({ hasText: /^E-mail$/ }).first().click();
  await page.getByLabel('Subject').fill('Forty chairs');
  await page.getByRole('textbox', { name: 'Text' }).fill('Here is the offer for forty chairs.');
  await rep.shows('Writing an e-mail');
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await rep.sees('Sending…');
}

/** Over IMAP, as Zofia's own mail program would read it. */
async function arrives(rep, count) {
  await rep.eventually(async () => (await boxOf(BUYER)).length, count, `mails in ${BUYER}'s box`);
  return (await boxOf(BUYER)).at(-1);
}

async function zofiaAnswers(asked) {
  const text = [
    `From: Zofia Bałtycka <${BUYER}>`, `To: ${BOX}`, 'Subject: Re: Forty chairs', 'Message-ID: <answer.1@hotel-baltyk.example>', `In-Reply-To: ${asked}`, `References: ${asked}`,
    'MIME-Version: 1.0', 'Content-Type: text/html; charset=utf-8', '',
    '<p>Fifty, please, and in oak.</p><p>On Monday, The company wrote:</p><blockquote><p>Here is the offer for forty chairs.</p></blockquote><script>window.struck = true</script>',
  ];
  await posts({ from: BUYER, to: BOX, text: text.join('\n') });
}

async function readsTheAnswer(rep) {
  const { page } = rep;
  // without a reload: the timeline is live
  const answer = page.locator('li[data-kind="email"]').filter({ hasText: 'Fifty, please' }).first();
  await answer.waitFor({ timeout: patiently(30_000) });
  await rep.shows('The answer in the timeline');
  await answer.getByRole('button', { name: 'Show what is quoted' }).click();
  await answer.getByText('Here is the offer for forty chairs.').waitFor();
  await answer.getByRole('link', { name: 'Re: Forty chairs' }).click();
  await rep.isAt('**/o/email/**');
}

async function answersFromItsPage(rep) {
  const { page } = rep;
  const letter = page.getByRole('region', { name: 'The e-mail' });
  await letter.getByText('Fifty, please, and in oak.').waitFor();
  await letter.getByRole('link', { name: 'Forty chairs' }).waitFor();
  await rep.finds('The page of an e-mail');
  await letter.getByRole('button', { name: 'Reply: Re: Forty chairs' }).click();
  const body = letter.getByRole('textbox', { name: 'Text' });
  await body.waitFor();
  await rep.eventually(() => body.evaluate((box) => box === document.activeElement), true, 'the focus in the answer');
  await rep.types('Fifty in oak it is.');
  await rep.shows('Answering it');
  await rep.presses('Control+Enter');
  await rep.sees('Sending…');
}
