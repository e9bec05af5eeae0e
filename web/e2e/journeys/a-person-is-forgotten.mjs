import { expectSame } from '../house/expect.mjs';

export const title = 'A person is forgotten: everything is downloaded, the name is typed, a marker stays, and a certificate';
export const sample = true;

export async function walk(administrator) {
  await administrator.entersTheSample();
  const id = await writesSomebody(administrator);
  await administrator.opens(`/o/contact/${id}`);
  await opensTheMenu(administrator);
  await downloadsEverything(administrator);
  await opensTheMenu(administrator);
  await erases(administrator);
  await administrator.opens('/admin/privacy');
  await administrator.page.getByRole('link', { name: /Certificate of/ }).first().waitFor();
  await administrator.finds('The administration with a certificate');
}

async function writesSomebody({ page }) {
  return page.evaluate(async () => {
    const { csrf } = await (await fetch('/api/v1/session')).json();
    const write = async (object, fields) => {
      const answer = await fetch(`/api/v1/records/${object}`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify({ fields }) });
      return (await answer.json()).id;
    };
    const id = await write('contact', { name: { given: 'Łucja', family: 'Ostatnia' }, emails: [{ value: 'lucja@example.com' }] });
    await write('note', { body: '<p>Likes to be forgotten.</p>', about: { object: 'contact', id } });
    await write('opportunity', { name: 'Beans for Łucja Ostatnia', contact: id });
    return id;
  });
}

async function opensTheMenu(administrator) {
  await administrator.settles();
  await administrator.page.getByRole('button', { name: 'Actions for Łucja Ostatnia' }).click();
}

async function downloadsEverything({ page }) {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'Everything about this person' }).click()]);
  expectSame(/^everything-.*\.zip$/.test(download.suggestedFilename()), true, 'an archive');
  await page.keyboard.press('Escape');
}

async function erases(administrator) {
  const { page } = administrator;
  await page.getByRole('menuitem', { name: 'Erase…' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Notes: 1').waitFor();
  await administrator.finds('What erasing means');
  const erase = dialog.getByRole('button', { name: 'Erase for good' });
  expectSame(await erase.isDisabled(), true, 'nothing to press before the name is typed');
  await dialog.getByRole('textbox').fill('lucja ostatnia');
  await erase.click();
  await dialog.getByRole('link', { name: 'Download the certificate' }).waitFor();
  await administrator.finds('The certificate');
  await dialog.getByRole('button', { name: 'Close' }).last().click();
  await page.getByRole('heading', { name: 'Erased person' }).first().waitFor();
}
