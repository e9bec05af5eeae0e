const number = (text) => Number(text.replaceAll(/[^\d.-]/g, ''));

/** Figures grouped by a field, each of which opens the records behind it. */
export class Summary {
  constructor(person) {
    this.person = person;
    this.page = person.page;
  }

  static async of(person, object) {
    await person.opens(`/o/${object}?kind=summary`);
    await person.page.locator('tfoot').waitFor();
    return new Summary(person);
  }

  async heads() {
    return (await this.page.locator('thead th').allInnerTexts()).map((text) => text.trim());
  }

  /** The figures of all records together, by the head of their column. */
  async total() {
    const heads = (await this.heads()).slice(1);
    const cells = await this.page.locator('tfoot td').allInnerTexts();
    return Object.fromEntries(heads.map((head, at) => [head, number(cells[at] ?? '')]));
  }

  async first() {
    const heads = (await this.heads()).slice(1);
    const row = this.page.locator('tbody tr').first();
    const cells = await row.locator('td').allInnerTexts();
    return { name: (await row.locator('th').innerText()).trim(), ...Object.fromEntries(heads.map((head, at) => [head, number(cells[at] ?? '')])) };
  }

  /** Opens the records behind a figure of the total and tells how many there are. */
  async opens(head) {
    const at = (await this.heads()).indexOf(head) - 1;
    await this.page.locator('tfoot td').nth(at).getByRole('button').click();
    await this.page.locator('tfoot').waitFor({ state: 'detached' });
    await this.person.settles();
  }
}
