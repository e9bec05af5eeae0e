/** Somebody whose every word has broken a program before. Writes through the API, as whoever is signed in on the page. */
export class Vandal {
  constructor(person, strings) {
    this.person = person;
    this.strings = strings;
    // keys are for ever
    this.key = `my.hostile${Date.now().toString(36)}`;
  }

  asks(method, path, body) {
    return this.person.page.evaluate(
      async ([how, where, what]) => {
        const { csrf } = await (await fetch('/api/v1/session')).json();
        const answer = await fetch(`/api/v1${where}`, { method: how, headers: { 'Content-Type': 'application/json', 'X-CSRF-Token': csrf }, ...(what ? { body: JSON.stringify(what) } : {}) });
        return answer.status === 204 ? null : answer.json();
      },
      [method, path, body],
    );
  }

  async does(commands) {
    const outcomes = [];
    for (let at = 0; at < commands.length; at += 100) outcomes.push(...(await this.asks('POST', '/commands', { mode: 'EACH', commands: commands.slice(at, at + 100) })).outcomes);
    return outcomes;
  }

  /** A type whose name, fields and choices are hostile. */
  async makesAType() {
    const said = this.strings.filter((text) => text.trim() !== '' && text.length <= 60);
    const [typeLabel, plural, choiceLabel, longLabel, richLabel] = said.filter((text) => /<script|onerror/i.test(text));
    this.labels = { plural, choice: choiceLabel, long: longLabel, rich: richLabel };
    this.choices = [...new Set(said.map((text) => text.trim()))].slice(0, 100).map((text, n) => ({ key: `o${n}`, labels: { en: text } }));
    const field = (key, fieldType, label, more = {}) => ({ key: `my.${key}`, fieldType, labels: { en: label }, listed: true, ...more });
    const fields = [field('choice', 'select', choiceLabel, { settings: { options: this.choices } }), field('long', 'longText', longLabel), field('rich', 'richText', richLabel)];
    const [made] = await this.does([{ do: 'create', object: 'typeDefinition', fields: { key: this.key, labels: { en: typeLabel }, plurals: { en: plural }, fields } }]);
    if (made.status !== 'saved') throw new Error(`The type is refused: ${JSON.stringify(made)}`);
    await this.person.eventually(async () => (await this.asks('GET', '/catalog/layout')).upToDate, true, 'the type being in force');
  }

  /** One record a string, which is its name, its text and its rich text. Answers what was kept of it, as the server tells it. */
  async writesRecords() {
    const outcomes = await this.does(
      this.strings.map((text, n) => ({ do: 'create', object: this.key, fields: { name: text, 'my.long': text, 'my.rich': text, 'my.choice': this.choices[n % this.choices.length].key } })),
    );
    this.refused = outcomes.filter((outcome) => outcome.status !== 'saved').length;
    const records = [];
    for (let cursor = null; ; ) {
      const { items, next } = await this.asks('POST', `/records/${this.key}/query`, { fields: ['name', 'my.long'], limit: 200, cursor });
      records.push(...items);
      if (!next) return records;
      cursor = next;
    }
  }

  /** A file a string on one record; answers the names as the server keeps them. */
  async laysDownFiles(record) {
    await this.person.page.evaluate(
      async ([where, names]) => {
        const { csrf } = await (await fetch('/api/v1/session')).json();
        for (const name of names) {
          const form = new FormData();
          form.append('file', new File(['x'], name || 'nameless', { type: 'text/plain' }));
          await fetch(`/api/v1/records/${where}/files`, { method: 'POST', headers: { 'X-CSRF-Token': csrf }, body: form });
        }
      },
      [`${this.key}/${record.id}`, this.strings.filter((text) => text.trim() !== '').slice(0, 150)],
    );
    return (await this.asks('GET', `/records/${this.key}/${record.id}/files`)).items.map((file) => file.name);
  }
}
