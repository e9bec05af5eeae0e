/** Milliseconds on a machine that has nothing else to do; PATIENCE says how many times longer to wait on another. */
export const patiently = (millis) => millis * Number(process.env.PATIENCE || 1);

/** Says what was seen and what should have been. */
export function expectSame(seen, wanted, what) {
  if (JSON.stringify(seen) !== JSON.stringify(wanted)) throw new Error(`${what}: saw ${JSON.stringify(seen)} instead of ${JSON.stringify(wanted)}`);
}

/** Looks again until it is as wanted: what the server answers is not there at once. */
export async function eventually(look, wanted, what, within = 15_000) {
  const until = Date.now() + patiently(within);
  let seen = await look();
  while (JSON.stringify(seen) !== JSON.stringify(wanted) && Date.now() < until) {
    await new Promise((done) => setTimeout(done, 150));
    seen = await look();
  }
  expectSame(seen, wanted, what);
}
