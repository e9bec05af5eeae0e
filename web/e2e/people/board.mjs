import { eventually } from '../house/expect.mjs';

/** The board as somebody uses it. */
export class Board {
  constructor(person) {
    this.person = person;
    this.page = person.page;
  }

  static async of(person, object) {
    await person.opens(`/o/${object}/board`);
    await person.page.locator('[data-card]').first().waitFor();
    return new Board(person);
  }

  column(name) {
    return this.page.getByRole('region', { name, exact: true });
  }

  async count(name) {
    return Number((await this.column(name).getByTestId('count').innerText()).replaceAll(/\D/g, ''));
  }

  /** The first card of a column; of those whose owner has these initials, where they are given. */
  async firstCardOf(name, owner = '') {
    const card = this.column(name).locator('[data-card]').filter({ hasText: owner }).first();
    return { id: await card.getAttribute('data-card'), title: await card.getByRole('link').innerText() };
  }

  /** With the mouse, from where it lies to the middle of a column or to a place where deals are closed. */
  async drags(card, to) {
    const from = await this.page.locator(`[data-card="${card.id}"]`).boundingBox();
    const { mouse } = this.page;
    await mouse.move(from.x + 80, from.y + 40);
    await mouse.down();
    await mouse.move(from.x + 100, from.y + 50, { steps: 4 });
    const place = (await this.column(to).count()) ? this.column(to) : this.page.getByText(to, { exact: true }).last();
    const box = await place.boundingBox();
    await mouse.move(box.x + box.width / 2, box.y + Math.min(200, box.height / 2), { steps: 12 });
    await mouse.move(box.x + box.width / 2 + 4, box.y + Math.min(204, box.height / 2), { steps: 3 });
    await mouse.up();
  }

  /** Its page, by Enter: what was done before stays undoable. */
  async opens(card) {
    await this.page.locator(`[data-card="${card.id}"] a`).focus();
    await this.page.keyboard.press('Enter');
    await this.page.waitForURL(`**/${card.id}`);
  }

  async has(card, name) {
    await eventually(() => this.column(name).locator(`[data-card="${card.id}"]`).count(), 1, `${card.title} in ${name}`);
  }
}
