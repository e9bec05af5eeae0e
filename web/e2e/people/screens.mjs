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
  const asks = asking(page);
  const open = { field: 'stage.kind', op: 'is', value: 'open' };
  const busiest = await asks('opportunity/groups', { filter: { and: [open, { field: 'account', op: 'isNotEmpty' }] }, by: [{ field: 'account' }], measures: [{ key: 'n', kind: 'count' }], sort: [{ measure: 'n', desc: true }], limit: 1 });
  const account = busiest.groups[0].by[0].id;
  const deal = (await asks('opportunity/query', { filter: open, sort: [{ field: 'amount', desc: true }], limit: 1 })).items[0].id;
  const run = await uploads(person);
  const go = (path, ready = 'h1') => async () => {
    await person.opens(path);
    await page.locator(`#screen ${ready}`).first().waitFor();
    await person.settles();
  };
  return [
    { name: 'home', show: go('/') },
    { name: 'list', show: go('/o/account', '[role=row]') },
    { name: 'summary', show: go('/o/opportunity?kind=summary', 'tfoot') },
    { name: 'board', show: go('/o/opportunity/board', '[data-card]') },
    { name: 'record', show: go(`/o/account/${account}`, 'ol li') },
    { name: 'deal', show: go(`/o/opportunity/${deal}?tab=lines`, 'table') },
    { name: 'peek', show: go(`/o/account?peek=account:${account}`, '[role=row]') },
    { name: 'import', show: go(`/imports/${run}?object=account&step=mapping`, '[role=status] p') },
    { name: 'imports', show: go('/imports', 'tbody tr') },
    { name: 'reports', show: go('/reports', 'li a') },
    { name: 'report', show: go('/reports/report/01550000-0000-7000-8000-000000000008', 'tfoot') },
    { name: 'dashboard', show: go('/reports/dashboard/01560000-0000-7000-8000-000000000001', 'tfoot') },
    { name: 'admin', role: 'administrator', show: go('/admin/company', 'form') },
  ];
}

/** Where everything else is: screens of their own, every part of the administration, and a record of the types one meets. */
export async function addresses(person) {
  const asks = asking(person.page);
  await person.opens('/admin');
  const parts = await person.page.locator('a[href*="/app/admin/"]').evaluateAll((links) => links.map((link) => new URL(link.href).pathname.replace('/app', '')));
  const records = await Promise.all(TYPES.map(async (type) => (await asks(`${type}/query`, { limit: 1 })).items.map((one) => `/o/${type}/${one.id}`)));
  return [...OTHERS, ...parts, ...records.flat()];
}

const OTHERS = ['/agenda', '/agenda?span=day', '/agenda?span=month', '/notifications', '/objectives', '/changes', '/bin', '/search?q=porto', '/account', '/handovers/new', '/imports/new', '/o/lead/board', '/reports/new'];

const TYPES = ['contact', 'lead', 'task', 'appointment', 'interaction', 'promise', 'objective', 'followUpPlan', 'product', 'user', 'team', 'territory', 'role'];

const asking = (page) => (path, body) =>
  page.evaluate(
    async ([where, what]) => {
      const { csrf } = await (await fetch('/api/v1/session')).json();
      const answer = await fetch(`/api/v1/records/${where}`, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify(what) });
      return answer.json();
    },
    [path, body],
  );

/** A small file laid down and left at its mapping. */
async function uploads(person) {
  const path = join(mkdtempSync(join(tmpdir(), 'e2e-file-')), 'companies.csv');
  writeFileSync(path, CONTACTS);
  await person.opens('/imports/new');
  await person.page.locator('input[type=file]').setInputFiles(path);
  await person.page.waitForURL((url) => /\/imports\/(?!new)/.test(url.pathname));
  return new URL(person.page.url()).pathname.split('/').at(-1);
}
