import { expectAccessible } from '../house/accessible.mjs';
import { eventually, patiently } from '../house/expect.mjs';

/** Somebody before a screen. What they do has the words they would use; how a screen is built stands here and nowhere else. */
export class Person {
  constructor(page, address, language = 'en') {
    this.language = language;
    this.page = page;
    this.address = address;
    this.broken = [];
    page.setDefaultTimeout(patiently(20_000));
    page.on('pageerror', (error) => this.broken.push(error.message));
    // what the page's own policy refuses is said there, and nowhere else
    page.on('console', (message) => message.type() === 'error' && /Content Security Policy/i.test(message.text()) && this.broken.push(message.text()));
    this.asked = new Set();
    this.answeredAt = 0;
    // the stream of changes, and the worker that listens to it, are there for as long as the screen is: that is no wait; nor is what a page asked for that was left
    page.on('request', (request) => request.isNavigationRequest() && request.frame() === page.mainFrame() && this.asked.clear());
    page.on('request', (request) => /\/changes\/stream|\/worker-/.test(request.url()) || this.asked.add(request));
    for (const over of ['requestfinished', 'requestfailed']) page.on(over, (request) => this.asked.delete(request) && (this.answeredAt = Date.now()));
  }

  async opens(path) {
    this.asked.clear();
    await this.page.goto(`${this.address}/app${path}`);
    await this.page.locator('#root main').first().waitFor();
    await this.settles();
  }

  /** Waits until nothing is being fetched and nothing is waited for on screen. */
  async settles() {
    const fetched = () => [...this.asked].map((request) => `${request.method()} ${request.url()}`);
    await eventually(() => (this.asked.size === 0 && Date.now() - this.answeredAt < 400 ? ['the last a moment ago'] : fetched()), [], 'what is being fetched');
    await this.page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null);
  }

  async signsIn(login, password) {
    await this.opens('/sign-in');
    await this.page.getByRole('textbox', { name: 'E-mail', exact: true }).fill(login);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await this.page.getByRole('navigation').first().waitFor();
  }

  /** While the sample company is there, one click enters: as its administrator, or as the first of another role. */
  async entersTheSample(role = 'administrator') {
    await this.page.context().clearCookies();
    await this.opens('/sign-in');
    // While the sample still loads there is nobody to enter as, and beside other work it takes its time.
    const users = this.page.locator('section[aria-labelledby="sample-users"] button');
    await users.first().waitFor({ timeout: patiently(90_000) });
    const { sample } = await this.page.evaluate(async () => (await fetch('/api/v1/brand')).json());
    const at = sample.users.findIndex((user) => user.role === role);
    if (at < 0) throw new Error(`nobody in the sample is ${role}`);
    await users.nth(at).click();
    await this.page.waitForURL((url) => !url.pathname.endsWith('/sign-in'));
    await this.speaks(this.language);
  }

  /** People of the sample have languages of their own; the screens speak whichever is kept with the person. */
  async speaks(language) {
    await this.page.evaluate(async (locale) => {
      const { csrf } = await (await fetch('/api/v1/session')).json();
      await fetch('/api/v1/session', { method: 'PATCH', headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, body: JSON.stringify({ locale }) });
    }, language);
    await this.opens('/');
  }

  /** What a fresh workspace asks for before anybody can sign in. */
  async setsUp({ company, currency, name, email, password }) {
    await this.opens('/setup');
    await this.finds('The setup page');
    await this.page.getByLabel('Company name').fill(company);
    await this.chooses('Base currency', currency);
    await this.page.getByLabel('Your name').fill(name);
    await this.page.getByRole('textbox', { name: 'E-mail', exact: true }).fill(email);
    await this.page.getByLabel('Password', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Begin' }).click();
    await this.page.getByRole('navigation').first().waitFor();
  }

  /** Picks an option of a select by what is written on it. */
  async chooses(label, option, within = this.page) {
    const box = within.getByRole('textbox', { name: label }).or(within.getByRole('combobox', { name: label })).first();
    await box.click();
    await box.fill(option);
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** The screen can be used by anyone. */
  async finds(screen) {
    await this.settles();
    await expectAccessible(this.page, screen);
    this.isUnbroken(screen);
    await this.look?.(this, screen);
  }

  /** A moment worth a picture, where pictures are taken. */
  async shows(moment) {
    if (!this.look) return;
    await this.settles();
    await this.look(this, moment);
  }

  /** No script failed, and nothing was refused by the page's policy. */
  isUnbroken(screen) {
    if (this.broken.length > 0) throw new Error(`${screen} broke: ${[...new Set(this.broken)].join('; ')}`);
  }

  async sees(text, what = text) {
    await this.page.getByText(text).first().waitFor({ timeout: patiently(15_000) }).catch(() => {
      throw new Error(`${what} is not on the screen`);
    });
  }

  async presses(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async types(text) {
    await this.page.keyboard.type(text);
  }

  /** Walks with Tab until the focus is on what bears that name. */
  async tabsTo(name) {
    const here = () => this.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent?.trim() ?? '');
    for (let steps = 0; steps < 150; steps++) {
      if ((await here()) === name) return;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not reach "${name}"`);
  }

  async isAt(pattern) {
    await this.page.waitForURL(pattern);
  }

  async eventually(look, wanted, what) {
    await eventually(look, wanted, what);
  }
}
