export const title = 'Types of one\'s own: a type and its fields are made in the administration, and every screen knows them at once';
export const sample = true;

export async function walk(administrator) {
  await administrator.entersTheSample();
  await makesAType(administrator);
  await givesItAField(administrator);
  await writesARecord(administrator);
  await addsAFieldToContacts(administrator);
}

const dialog = (who) => who.page.getByRole('dialog');

async function makesAType(administrator) {
  await administrator.opens('/admin/types');
  await administrator.finds('Types and fields');
  await administrator.page.getByRole('button', { name: 'Add type' }).click();
  await dialog(administrator).getByLabel('Label', { exact: true }).fill('Tasting');
  await dialog(administrator).getByLabel('Plural').fill('Tastings');
  await administrator.finds('Adding a type');
  await dialog(administrator).getByRole('button', { name: 'Add type' }).click();
  await administrator.isAt('**/admin/types/my.tasting');
  // The rail has it without anything being loaded again.
  await administrator.page.getByRole('link', { name: 'Tastings' }).first().waitFor();
}

async function givesItAField(administrator) {
  const { page } = administrator;
  await page.getByRole('button', { name: 'Add field' }).click();
  await dialog(administrator).getByLabel('Label', { exact: true }).fill('Verdict');
  await administrator.chooses('Kind', 'One choice', dialog(administrator));
  for (const [n, choice] of ['Good', 'Bad'].entries()) {
    await dialog(administrator).getByRole('button', { name: 'Add choice' }).click();
    await dialog(administrator).getByLabel(`Choice ${n + 1}`, { exact: true }).fill(choice);
  }
  await administrator.finds('Adding a field');
  await dialog(administrator).getByRole('button', { name: 'Add field' }).click();
  await page.locator('[data-field="my.verdict"]').waitFor();
}

async function writesARecord(administrator) {
  const { page } = administrator;
  await page.getByRole('link', { name: 'Tastings' }).first().click();
  await administrator.isAt('**/o/my.tasting');
  await administrator.settles();
  await administrator.presses('c');
  await dialog(administrator).getByLabel('Name', { exact: true }).fill('First pour');
  await administrator.presses('Control+Enter');
  await administrator.sees('First pour: created');
  await page.getByRole('link', { name: 'First pour' }).first().click();
  await page.getByText('Verdict').first().waitFor();
  await administrator.finds('A record of one\'s own type');
}

async function addsAFieldToContacts(administrator) {
  const { page } = administrator;
  await administrator.opens('/admin/types/contact');
  await administrator.settles();
  await page.getByRole('button', { name: 'Add field' }).click();
  await dialog(administrator).getByLabel('Label', { exact: true }).fill('Roast');
  await dialog(administrator).getByLabel('In lists').click({ force: true });
  await dialog(administrator).getByRole('button', { name: 'Add field' }).click();
  await page.locator('[data-field="my.roast"]').waitFor();
  await page.getByRole('link', { name: 'Contacts' }).first().click();
  await administrator.isAt('**/o/contact');
  await page.getByRole('columnheader', { name: 'Roast' }).waitFor();
  // Taken out of use, it is gone from every screen.
  await administrator.opens('/admin/types/contact');
  await page.getByRole('button', { name: 'Retire Roast' }).click();
  await administrator.sees('Roast is retired');
}
