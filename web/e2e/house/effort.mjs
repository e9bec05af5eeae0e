import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const TABLE = join(import.meta.dirname, '../../../docs/timed-tasks.md');

/**
 * Seconds of the keystroke-level model (Card, Moran and Newell, "The keystroke-level model for user performance time with interactive systems", 1980): a key of a good typist 0.2, pointing 1.1, pressing and letting go
 * 0.2, the hand from mouse to keyboard or back 0.4, and a thought of 1.35 before each stretch of either.
 */
export const seconds = ({ clicks, keys, hands }) => Math.round((clicks * 1.3 + keys * 0.2 + hands * 0.4 + (hands + 1) * 1.35) * 10) / 10;

/** Begins to count what the hands do on the page as it stands; whatever is pressed by the page itself is not trusted and not counted. */
export function counts(page) {
  return page.evaluate(() => {
    const effort = { clicks: 0, keys: 0, hands: 0 };
    let hand = '';
    const moved = (to) => {
      if (hand !== '' && hand !== to) effort.hands += 1;
      hand = to;
    };
    window.effort = effort;
    if (window.counted) return;
    window.counted = true;
    const now = () => window.effort;
    addEventListener('pointerdown', (event) => event.isTrusted && ((now().clicks += 1), moved('mouse')), true);
    // a modifier is held with the key it belongs to
    addEventListener('keydown', (event) => event.isTrusted && !['Control', 'Shift', 'Meta', 'Alt'].includes(event.key) && ((now().keys += 1 + Number(event.ctrlKey || event.metaKey)), moved('keyboard')), true);
  });
}

export const counted = (page) => page.evaluate(() => window.effort);

/** The rows of the table by task: what each may take. */
export function allowed() {
  const rows = readFileSync(TABLE, 'utf8').matchAll(/^\| ([^|]+?) \| ≤ ([\d.]+) s \| (\d+) \| (\d+) \| ([\d.]+) s \|$/gm);
  return new Map([...rows].map(([, task, most, clicks, keys, taken]) => [task, { most: Number(most), clicks: Number(clicks), keys: Number(keys), seconds: Number(taken) }]));
}
