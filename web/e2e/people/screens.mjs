import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CONTACTS = `Company;Sector;Town;Country;Staff;Revenue (millions)
Oficina do Norte;retail;Braga;PT;12;1,4
Hurtownia Wisła;technolgy;Kraków;PL;85;22,5
Riverside Bakery;hospitality;Bristol;GB;31;2,2
Casa das Tintas;retail;Curitiba;BR;47;6,9
`;

/** The screens of the sample workspace, each with the way to show it. Labels differ by language, so only addresses and places are used. */
export async function screens(person) {
  const { page } = person;
  const first = async (object, body = {}) => {
    const answer = await page.evaluate(
      async ([type, query]) => {
        const session = await (await fetch('/api/v1/session')).json();
        const found = await fetch(`/api/v1/records/${type}/query`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': session.csrf }, body: JSON.stringify({ limit: 1, ...query }) });
        return (await found.json()).items[0];
      },
      [object, body],
    );
    return answer.id;
  };
  const talkedAbout = await first('interaction', { fields: ['about'], filter: { field: 'about', op: 'isNotEmpty' }, sort: [{ field: 'occurredAt', desc: true }] }).catch(() => null);
  const about = talkedAbout ? await page.evaluate(async (id) => (await (await fetch(`/api/v1/records/interaction/${id}`)).json()).about, talkedAbout) : null;
  const account = about?.object === 'account' ? about.id : await first('account');
  const deal = await first('opportunity', { filter: { field: 'stage.kind', op: 'is', value: 'open' } });
  const run = await uploads(person);
  const go = (path, ready) => async () => {
    await person.opens(path);
    if (ready) await page.locator(ready).first().waitFor();
    await person.settles();
  };
  return [
    { name: 'home', show: go('/') },
    { name: 'list', show: go('/o/account', '[role=row], [role=gridcell], table') },
    { name: 'summary', show: go('/o/opportunity?kind=summary', 'tfoot') },
    { name: 'board', show: go('/o/opportunity/board', '[data-card]') },
    { name: 'record', show: go(`/o/account/${account}`, 'ol li') },
    { name: 'deal', show: go(`/o/opportunity/${deal}?tab=lines`, 'table') },
    { name: 'peek', show: go(`/o/account?peek=account:${account}`, 'aside dl') },
    { name: 'import', show: go(`/imports/${run}?object=account&step=mapping`, '[role=status] p') },
    { name: 'imports', show: go('/imports', 'tbody tr') },
    { name: 'admin', show: go('/admin', 'form') },
  ];
}

/** A small file laid down and left at its mapping. */
async function uploads(person) {
  const path = join(mkdtempSync(join(tmpdir(), 'e2e-file-')), 'companies.csv');
  writeFileSync(path, CONTACTS);
  await person.opens('/imports/new');
  await person.page.locator('input[type=file]').setInputFiles(path);
  await person.page.waitForURL((url) => /\/imports\/(?!new)/.test(url.pathname));
  return new URL(person.page.url()).pathname.split('/').at(-1);
}
