import { expectSame, patiently } from '../house/expect.mjs';

const number = (text) => Number(text.replaceAll(/[^\d-]/g, ''));

/** One file on its way in, from the drop to the report. */
export class Importing {
  constructor(person) {
    this.person = person;
    this.page = person.page;
  }

  /** @param from the screen where the file is dropped */
  static async of(person, file, plural, from = '/imports/new') {
    await person.opens(from);
    await person.finds('The import: choosing a file');
    await person.page.locator('input[type=file]').setInputFiles(file);
    await person.isAt('**/imports/*-*');
    await person.finds('The import: its format');
    await person.chooses('The rows are', plural);
    await person.page.getByRole('button', { name: 'Match the columns' }).click();
    await person.page.getByRole('heading', { name: `Where the columns go: ${plural}` }).waitFor();
    return new Importing(person);
  }

  /** The column's field; chosen only where the guess was another. */
  async sends(column, field) {
    const box = this.page.getByRole('textbox', { name: `Field for the column ${column}`, exact: true }).or(this.page.getByRole('combobox', { name: `Field for the column ${column}`, exact: true })).first();
    if ((await box.inputValue()) === field) return;
    await box.click();
    await box.fill(field);
    await this.page.getByRole('option', { name: field, exact: true }).click();
  }

  async settingsOf(column) {
    const row = this.page.getByRole('listitem').filter({ has: this.page.getByRole('button', { name: `Settings of the column ${column}`, exact: true }) });
    const button = row.getByRole('button', { name: `Settings of the column ${column}`, exact: true });
    if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click();
    return row;
  }

  async findsBy(column, { by = 'Name', unknown }) {
    const row = await this.settingsOf(column);
    const box = row.getByLabel(/^Find /).first();
    if ((await box.inputValue()) !== by) {
      await box.click();
      await this.page.getByRole('option', { name: by, exact: true }).click();
    }
    await row.getByText(unknown, { exact: true }).click();
  }

  async multiplies(column, factor) {
    const row = await this.settingsOf(column);
    await row.getByLabel('Multiply by').fill(factor);
  }

  /** A value that is called otherwise here, as the wizard offers it where it was found. */
  async reads(column, from, to) {
    const row = await this.settingsOf(column);
    const offered = row.getByRole('listitem').filter({ hasText: `“${from}”` }).getByRole('button');
    const rule = row.getByLabel(`${from} becomes`);
    await offered.or(rule).first().waitFor();
    if (await offered.isVisible()) await offered.click();
    await rule.first().waitFor();
    if ((await rule.first().inputValue()) !== to) {
      await rule.first().click();
      await rule.first().fill(to);
      const option = this.page.getByRole('option', { name: to, exact: true });
      if (await option.count()) await option.click();
    }
  }

  /** A field the file lacks gets one value for every row. */
  async gives(field, value) {
    const here = this.page.getByLabel(field, { exact: true });
    if (!(await here.count())) {
      const add = this.page.getByPlaceholder('Give a field one value');
      await add.click();
      await add.fill(field);
      await this.page.getByRole('option', { name: field, exact: true }).click();
    }
    await here.first().click();
    await here.first().fill(value);
    const option = this.page.getByRole('option', { name: value });
    await option.first().waitFor({ timeout: 1_500 }).then(() => option.first().click(), () => {});
  }

  async knowsAgainBy(field) {
    const box = this.page.getByRole('textbox', { name: 'The same record is known by' }).or(this.page.getByRole('combobox', { name: 'The same record is known by' })).first();
    if ((await box.inputValue()) === field) return;
    await box.click();
    await this.page.getByRole('option', { name: field, exact: true }).click();
  }

  async hasNoProblems() {
    await this.page.locator('[role=status]:not([data-busy])').getByText('No problems').waitFor({ timeout: patiently(60_000) });
    await this.person.finds('The import: matching columns');
  }

  /** Runs it and reads the report; every row and every cell must be accounted for. */
  async runs() {
    await this.page.getByRole('button', { name: /^Import [\d,]+ rows?$/ }).click();
    await this.page.getByRole('heading', { name: / is in$/ }).waitFor({ timeout: patiently(180_000) });
    await this.person.finds('The import: its report');
    const report = await this.report();
    const { rows, created, updated, unchanged, rejected } = report.figures;
    expectSame(created + updated + unchanged + rejected, rows, 'Rows accounted for');
    for (const column of report.columns) {
      expectSame(column.cells, rows, `Cells of ${column.name}`);
      if (column.field !== 'Left out') expectSame(column.written + column.empty + column.rejected, column.cells, `Cells of ${column.name} accounted for`);
    }
    return report;
  }

  async report() {
    const figures = {};
    for (const group of await this.page.locator('dl > div').all()) {
      figures[(await group.locator('dt').innerText()).toLowerCase()] = number(await group.locator('dd').innerText());
    }
    const columns = [];
    for (const row of await this.page.getByRole('region', { name: 'Cells of the file by column' }).locator('tbody tr').all()) {
      const [name, field, cells, filled, written, empty, rejected] = await row.locator('th, td').allInnerTexts();
      columns.push({ name, field, cells: number(cells), filled: number(filled), written: number(written), empty: number(empty), rejected: number(rejected) });
    }
    return { figures, columns };
  }
}
