import { expectSame, patiently } from '../house/expect.mjs';
import { Board } from '../people/board.mjs';
import { another } from '../people/another.mjs';

export const title = 'Two at one board: what one moves the other sees move; both write the same field, and both sides are shown';
export const sample = true;
export const pictured = true;

const AT_ONCE = patiently(3_000);

export async function walk(ana) {
  await ana.entersTheSample('administrator');
  const bruno = await another(ana);
  try {
    await bruno.entersTheSample('rep');
    await seesACardMove(ana, bruno);
    await hearsWhoElseWrites(ana, bruno);
  } finally {
    await bruno.page.context().close();
  }
}

async function seesACardMove(ana, bruno) {
  const [hers, his] = [await Board.of(ana, 'opportunity'), await Board.of(bruno, 'opportunity')];
  // she sees everybody's, he his team's: one of what both see
  const [from, to] = await columnWithACard(his);
  const card = await his.firstCardOf(from);
  await hers.has(card, from);
  const before = await his.count(from);
  await hers.drags(card, to);
  const began = Date.now();
  await his.has(card, to);
  const took = Date.now() - began;
  console.log(`         a card moved in one browser stood in the other's column after ${took} ms`);
  if (took > AT_ONCE) throw new Error(`The other browser saw the card after ${took} ms`);
  await bruno.eventually(() => his.count(from), before - 1, 'the count of the column it left');
  await bruno.shows('The board where another moved a card');
  await ana.presses('Control+z');
  await his.has(card, from);
}

/** An open stage with a card in it, and another one. */
async function columnWithACard(board) {
  const names = ['Prospecting', 'Engaging', 'Proposal'];
  for (const name of names) if ((await board.column(name).locator('[data-card]').count()) > 0) return [name, names.find((other) => other !== name)];
  throw new Error('The board has no open deals');
}

function oneOfHisOwn(bruno) {
  return bruno.page.evaluate(async () => {
    const filter = JSON.stringify({ and: [{ field: 'owner', op: 'is', value: { me: true } }, { field: 'stage.kind', op: 'is', value: 'open' }] });
    const answer = await fetch(`/api/v1/records/opportunity?limit=1&fields=name&filter=${encodeURIComponent(filter)}`);
    return (await answer.json()).items[0].id;
  });
}

/** Each writes the same field of one deal; the later hears of the earlier, sees both values, and chooses. */
async function hearsWhoElseWrites(ana, bruno) {
  const [mine, hers] = ['Mine', 'Hers'].map((word) => `${word} ${Date.now().toString(36)}`);
  const id = await oneOfHisOwn(bruno);
  await bruno.opens(`/o/opportunity/${id}`);
  await bruno.page.locator('[data-field="nextStep"] button').click();
  await bruno.page.locator('[data-field="nextStep"] [role="group"] input, [data-field="nextStep"] [role="group"] textarea').first().fill(mine);
  await ana.opens(`/o/opportunity/${id}`);
  await ana.page.locator('[data-field="nextStep"] button').click();
  await ana.page.locator('[data-field="nextStep"] [role="group"] input, [data-field="nextStep"] [role="group"] textarea').first().fill(hers);
  await ana.presses('Enter');
  await bruno.sees(/has changed this meanwhile/);
  await bruno.shows('A field that another has changed meanwhile');
  await bruno.presses('Enter');
  const dialog = bruno.page.getByRole('dialog');
  await dialog.waitFor();
  expectSame(await dialog.locator('thead th').allInnerTexts(), ['Field', 'Theirs', 'Yours'], 'the heads of the conflict');
  expectSame(await dialog.locator('tbody th, tbody td').allInnerTexts(), ['Next step', hers, mine], 'both sides of the conflict');
  await bruno.finds('The dialog of a conflict');
  await dialog.getByRole('button', { name: 'Keep yours' }).click();
  const nextStep = (person) => () => person.page.locator('[data-field="nextStep"] dd').getByText(mine, { exact: true }).count();
  for (const person of [bruno, ana]) await person.eventually(nextStep(person), 1, 'what both see once he has chosen');
  await bruno.shows('The deal once he has chosen');
}
