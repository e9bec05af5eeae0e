import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expectSame } from '../house/expect.mjs';
import { Board } from '../people/board.mjs';
import { Importing } from '../people/importing.mjs';
import { Summary } from '../people/summary.mjs';

const FOLDER = resolve(import.meta.dirname, '../../../../shared/data/crm-maven/original');

export const title = 'The first five minutes: what one wants, four files, the best customers, a mission with an objective; the figures are right, a deal is moved and taken back';
export const sample = false;
export const pictured = true;

export function skip() {
  return existsSync(join(FOLDER, 'sales_pipeline.csv')) ? null : `the Maven files are not in ${FOLDER}`;
}

const file = (name) => join(FOLDER, name);

export async function walk(newcomer) {
  await newcomer.setsUp({ company: 'Maven', currency: 'USD', name: 'Nora Newcomer', email: 'nora@example.com', password: 'a long first password' });
  await saysWhatSheWants(newcomer);
  await products(newcomer);
  await people(newcomer);
  await accounts(newcomer);
  await opportunities(newcomer);
  await meetsHerBest(newcomer);
  await saysWhatItIsFor(newcomer);
  await isRemindedOfTheRest(newcomer);
  await figures(newcomer);
  await movesADeal(newcomer);
}

async function saysWhatSheWants(newcomer) {
  await newcomer.sees('Welcome, Nora Newcomer');
  await newcomer.sees('What do you want first?');
  await newcomer.finds('The first steps: what one wants');
  await newcomer.page.getByRole('button', { name: /^Sell/ }).click();
  await newcomer.isAt('**/welcome/data');
}

async function products(newcomer) {
  const importing = await Importing.of(newcomer, file('products.csv'), 'Products', '/welcome/data');
  await importing.sends('product', 'Name');
  await importing.sends('series', 'Series');
  await importing.sends('sales_price', 'Price');
  await importing.gives('Price · currency', 'USD');
  await importing.knowsAgainBy('Name');
  await importing.hasNoProblems();
  const { figures } = await importing.runs();
  expectSame([figures.rows, figures.created, figures.rejected], [7, 7, 0], 'Products');
}

async function people(newcomer) {
  const importing = await Importing.of(newcomer, file('sales_teams.csv'), 'Users');
  await importing.sends('sales_agent', 'Name');
  await importing.sends('manager', 'Manager');
  await importing.findsBy('manager', { unknown: 'Create it' });
  await importing.sends('regional_office', 'Team');
  await importing.findsBy('regional_office', { unknown: 'Create it' });
  await importing.knowsAgainBy('Name');
  await importing.hasNoProblems();
  const { figures } = await importing.runs();
  expectSame([figures.rows, figures.created, figures.rejected], [35, 35, 0], 'Users');
}

async function accounts(newcomer) {
  const importing = await Importing.of(newcomer, file('accounts.csv'), 'Accounts');
  await importing.sends('account', 'Name');
  await importing.sends('sector', 'Industry');
  await importing.reads('sector', 'technolgy', 'Technology');
  await importing.sends('year_established', 'Founded');
  await importing.sends('revenue', 'Annual revenue');
  await importing.multiplies('revenue', '1000000');
  await importing.gives('Annual revenue · currency', 'USD');
  await importing.sends('employees', 'Employees');
  await importing.sends('office_location', 'Address · country');
  await importing.sends('subsidiary_of', 'Parent company');
  await importing.findsBy('subsidiary_of', { unknown: 'Create it' });
  await importing.knowsAgainBy('Name');
  await importing.hasNoProblems();
  const { figures } = await importing.runs();
  expectSame([figures.rows, figures.created + figures.updated, figures.rejected], [85, 85, 0], 'Accounts');
}

async function opportunities(newcomer) {
  const importing = await Importing.of(newcomer, file('sales_pipeline.csv'), 'Opportunities');
  await importing.sends('opportunity_id', 'External ID');
  await importing.sends('sales_agent', 'Owner');
  await importing.sends('product', 'Products · Product');
  await importing.reads('product', 'GTXPro', 'GTX Pro');
  await importing.sends('account', 'Account');
  await importing.sends('deal_stage', 'Stage');
  await importing.sends('engage_date', 'Engaged on');
  await importing.sends('close_date', 'Close date');
  await importing.sends('close_value', 'Amount');
  await importing.gives('Amount · currency', 'USD');
  await importing.gives('Pipeline', 'Sales');
  await importing.knowsAgainBy('External ID');
  await importing.hasNoProblems();
  await newcomer.shows('The import of 8,800 opportunities: matching columns');
  const { figures, columns } = await importing.runs();
  await newcomer.shows('The import of 8,800 opportunities: its report');
  expectSame([figures.rows, figures.created, figures.rejected], [8800, 8800, 0], 'Opportunities');
  expectSame(columns.find((column) => column.name === 'account').empty, 1425, 'Opportunities without an account');
}

/** The won deals of the file, without the screen: what each account bought, and in which quarter how much. */
function sold() {
  const [head, ...rows] = readFileSync(file('sales_pipeline.csv'), 'utf8').trim().split(/\r?\n/).map((line) => line.split(','));
  const at = (row, name) => row[head.indexOf(name)];
  const byAccount = {};
  const byQuarter = {};
  for (const row of rows.filter((each) => at(each, 'deal_stage') === 'Won')) {
    const value = Number(at(row, 'close_value'));
    const [year, month] = at(row, 'close_date').split('-').map(Number);
    const quarter = `${year}/${Math.ceil(month / 3)}`;
    if (at(row, 'account')) byAccount[at(row, 'account')] = (byAccount[at(row, 'account')] ?? 0) + value;
    byQuarter[quarter] = (byQuarter[quarter] ?? 0) + value;
  }
  return { byAccount, byQuarter };
}

async function meetsHerBest(newcomer) {
  const bought = Object.values(sold().byAccount).sort((a, b) => b - a);
  const few = Math.ceil(bought.length / 5);
  const sum = (values) => values.reduce((total, value) => total + value, 0);
  await newcomer.opens('/welcome/best');
  await newcomer.sees(`${few} of the ${bought.length} customers who bought bring ${Math.round((sum(bought.slice(0, few)) / sum(bought)) * 100)}%`);
  const [best] = Object.entries(sold().byAccount).sort(([, a], [, b]) => b - a);
  expectSame(await newcomer.page.locator('#screen ol li a').filter({ hasText: best[0] }).count(), 1, 'The best customer among them');
  await newcomer.finds('The first steps: the best customers');
}

async function saysWhatItIsFor(newcomer) {
  const { page } = newcomer;
  await page.getByRole('button', { name: 'Go on' }).click();
  await page.getByLabel('Our mission, in one sentence').fill('We give every team the tools it needs');
  await page.getByRole('button', { name: 'Keep the mission' }).click();
  await page.getByText('We give every team the tools it needs').first().waitFor();
  const quarters = Object.entries(sold().byQuarter).sort(([a], [b]) => a.localeCompare(b)).slice(-4).map(([, value]) => value);
  const wanted = (quarters.reduce((total, value) => total + value, 0) / quarters.length) * 1.1;
  const round = 10 ** (Math.floor(Math.log10(wanted)) - 1);
  const target = page.getByLabel('Target in USD');
  expectSame(Number((await target.inputValue()).replaceAll(/\s/g, '')), Math.ceil(wanted / round) * round, 'The suggested target');
  await newcomer.finds('The first steps: what it is for');
  await page.getByRole('button', { name: 'Keep the objective' }).click();
  await page.getByText('There is an objective already.').waitFor();
}

async function isRemindedOfTheRest(newcomer) {
  await newcomer.opens('/');
  const list = newcomer.page.getByRole('region', { name: /^First steps/ });
  await list.getByText('4 of 5').waitFor();
  expectSame(await list.getByRole('link').allInnerTexts(), ['Connect mail'], 'What is still to be done');
  await newcomer.finds('Home with the first steps');
}

/** The five figures, each from a grouped query, each opening to the records behind it. */
async function figures(newcomer) {
  const summary = await Summary.of(newcomer, 'opportunity');
  await newcomer.finds('The summary');
  const total = await summary.total();
  expectSame([total['Count'], total['Won'], total['Won value'], total['Lost'], total['Won of closed']], [8800, 4238, 10005534, 2473, 63.15], 'The figures of all opportunities');
  const best = await summary.first();
  expectSame([best.name.split('\n').at(-1), best['Won value']], ['Darcel Schlecht', 1153214], 'The best agent');
  for (const [head, count] of [['Count', 8800], ['Won', 4238], ['Lost', 2473], ['Won value', 4238], ['Won of closed', 6711]]) {
    const again = await Summary.of(newcomer, 'opportunity');
    await again.opens(head);
    await newcomer.sees(count.toLocaleString('en'), `The ${count} records behind "${head}"`);
  }
  await newcomer.finds('The list');
}

async function movesADeal(newcomer) {
  const board = await Board.of(newcomer, 'opportunity');
  await newcomer.finds('The board');
  const before = [await board.count('Prospecting'), await board.count('Engaging')];
  expectSame(before, [500, 1589], 'Deals in Prospecting and Engaging');
  const deal = await board.firstCardOf('Prospecting');
  await board.drags(deal, 'Engaging');
  await board.has(deal, 'Engaging');
  await newcomer.sees(`${deal.title} moved to Engaging`);
  await newcomer.eventually(async () => [await board.count('Prospecting'), await board.count('Engaging')], [499, 1590], 'Deals after the move');

  await board.opens(deal);
  const timeline = newcomer.page.getByRole('region', { name: 'Timeline' });
  await timeline.getByText('Engaging').first().waitFor();
  await newcomer.finds('A deal');

  await newcomer.page.goBack();
  await newcomer.page.locator('[data-card]').first().waitFor();
  await newcomer.presses('Control+z');
  await newcomer.eventually(async () => [await board.count('Prospecting'), await board.count('Engaging')], [500, 1589], 'Deals after undoing');
}
