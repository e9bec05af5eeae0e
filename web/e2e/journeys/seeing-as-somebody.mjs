import { eventually, expectSame } from '../house/expect.mjs';

export const title = 'Seeing as somebody: an administrator sees what a rep sees and nothing more, changes nothing, and is themselves again';
export const sample = true;

export async function walk(administrator) {
  await administrator.entersTheSample();
  const all = await deals(administrator);
  const rep = await aRep(administrator);
  await begins(administrator, rep);
  const theirs = await deals(administrator);
  expectSame(theirs > 0 && theirs < all, true, `fewer deals than ${all}: ${theirs}`);
  await changesNothing(administrator);
  await ends(administrator);
  await eventually(() => deals(administrator), all, 'deals once they are themselves again');
}

const deals = ({ page }) =>
  page.evaluate(async () => {
    const { csrf } = await (await fetch('/api/v1/session')).json();
    const answer = await fetch('/api/v1/records/opportunity/query', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify({ fields: ['name'], limit: 1, count: true }) });
    return (await answer.json()).count.value;
  });

async function aRep({ page }) {
  return page.evaluate(async () => {
    const { sample } = await (await fetch('/api/v1/brand')).json();
    const { login } = sample.users.find((user) => user.role === 'rep');
    const found = await (await fetch('/api/v1/records/user?limit=200&fields=name,email')).json();
    return found.items.find((user) => user.email === login).name;
  });
}

const banner = ({ page }) => page.getByRole('status').filter({ hasText: 'Nothing can be changed' });

async function begins(administrator, rep) {
  const { page } = administrator;
  await administrator.opens('/admin/users');
  const form = page.getByRole('group', { name: 'See as somebody' });
  await administrator.chooses('Person', rep, form);
  await form.getByRole('button', { name: 'See as this person' }).click();
  await banner(administrator).waitFor();
  await administrator.opens('/o/opportunity');
  await banner(administrator).getByText(new RegExp(rep)).waitFor();
  await administrator.finds('A list seen as somebody else');
}

async function changesNothing(administrator) {
  const refused = await administrator.page.evaluate(async () => {
    const { csrf } = await (await fetch('/api/v1/session')).json();
    const answer = await fetch('/api/v1/records/account', { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify({ fields: { name: 'Never' } }) });
    return (await answer.json()).code;
  });
  expectSame(refused, 'seeingAs', 'what a write is answered');
}

async function ends(administrator) {
  await banner(administrator).getByRole('button', { name: 'Be yourself again' }).click();
  await banner(administrator).waitFor({ state: 'detached' });
}
