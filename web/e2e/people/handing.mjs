/** As a script of theirs would, with the session they have. */
export const asks = (person, method, path, body) =>
  person.page.evaluate(
    async ([how, where, what]) => {
      const { csrf } = await (await fetch('/api/v1/session')).json();
      const answer = await fetch(`/api/v1${where}`, { method: how, headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, ...(what ? { body: JSON.stringify(what) } : {}) });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${how} ${where}: ${text}`);
      return text ? JSON.parse(text) : null;
    },
    [method, path, body],
  );

export const writes = async (person, object, fields) => (await asks(person, 'POST', `/records/${object}`, { fields })).id;

/** A rep who came in only now, with a password of their own. */
export async function hires(administrator, name, password, fields = {}) {
  const email = `${name.split(' ')[0].toLowerCase()}.${Date.now()}@example.com`;
  const id = await writes(administrator, 'user', { name, email, role: 'rep', ...fields });
  await asks(administrator, 'PUT', `/users/${id}/password`, { password });
  return { id, name, email, password };
}

/** Chooses a colleague on the screen that hands over. */
export async function names({ page }, label, { name }) {
  const box = page.getByRole('combobox', { name: label }).or(page.getByRole('textbox', { name: label })).first();
  await box.fill(name);
  await page.getByRole('option', { name }).first().click();
}

/** Answers the id of what was proposed, whose page is then open. */
export async function proposes(person) {
  const { page } = person;
  await page.getByRole('button', { name: 'Propose' }).click();
  await person.isAt('**/o/handover/*');
  return new URL(page.url()).pathname.split('/').at(-1);
}

/** Says yes on the page of the hand-over, and once more when asked. */
export async function accepts({ page }) {
  await page.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
}
