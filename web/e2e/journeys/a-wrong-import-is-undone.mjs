import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectSame, patiently } from '../house/expect.mjs';
import { Importing } from '../people/importing.mjs';

export const title = 'A wrong import is undone: what it made is gone, what it changed is as before, what somebody changed since is kept and told';
export const sample = true;
export const pictured = true;

// names that nobody else here bears
const [KNOWN, ONE, TWO, THREE] = ['Padaria Antiga', 'Wrong One', 'Wrong Two', 'Wrong Three'].map((name) => `${name} ${Date.now().toString(36)}`);
const FILE = `Name;Employees\n${KNOWN};4000\n${ONE};1\n${TWO};2\n${THREE};3\n`;

export async function walk(ana) {
  await ana.entersTheSample('administrator');
  const known = await asks(ana, '/records/account', { fields: { name: KNOWN, employees: 4 } });
  const before = await companies(ana);
  const path = join(mkdtempSync(join(tmpdir(), 'wrong-')), 'wrong.csv');
  writeFileSync(path, FILE);
  const importing = await Importing.of(ana, path, 'Accounts');
  await importing.sends('Name', 'Name');
  await importing.sends('Employees', 'Employees');
  await importing.knowsAgainBy('Name');
  await importing.hasNoProblems();
  const { figures } = await importing.runs();
  expectSame([figures.created, figures.updated], [3, 1], 'Rows that came in');
  expectSame(await companies(ana), before + 3, 'Accounts with the wrong ones');
  await somebodyTakesOneFurther(ana);
  await takesItBack(ana);
  expectSame((await asks(ana, `/records/account/${known.id}`)).employees, 4, 'Employees as before the import');
  // the third is somebody's work by now
  expectSame(await companies(ana), before + 1, 'Accounts after the import was undone');
}

function asks(person, path, body, method = 'POST') {
  return person.page.evaluate(async ([to, what, how]) => {
    const { csrf } = await (await fetch('/api/v1/session')).json();
    const init = what ? { method: how, headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify(what) } : {};
    return (await fetch(`/api/v1${to}`, init)).json();
  }, [path, body ?? null, method]);
}

const companies = async (person) => (await asks(person, '/records/account/query', { fields: [], limit: 1, count: true })).count.value;

async function somebodyTakesOneFurther(ana) {
  const { items } = await asks(ana, '/records/account/query', { fields: ['name'], limit: 1, filter: { field: 'name', op: 'is', value: THREE } });
  await asks(ana, `/records/account/${items[0].id}`, { fields: { employees: { was: 3, becomes: 33 } } }, 'PATCH');
}

async function takesItBack(ana) {
  await ana.page.getByRole('button', { name: 'Undo this import' }).click();
  const dialog = ana.page.getByRole('dialog');
  await dialog.getByText('As things stand, undoing this would:').waitFor();
  await ana.finds('What undoing an import would do');
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click();
  await dialog.getByText('This is undone.').waitFor({ timeout: patiently(60_000) });
  await dialog.getByText(THREE).first().waitFor();
  await ana.finds('What undoing an import did');
  await ana.presses('Escape');
  await ana.shows('An import that was undone');
}
