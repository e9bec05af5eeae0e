import { addresses } from '../people/screens.mjs';

export const title = 'All other screens can be used by anyone: the administration, and what has a screen of its own';
export const sample = true;

export async function walk(administrator) {
  await administrator.entersTheSample();
  const others = await addresses(administrator);
  for (const address of others) {
    await administrator.opens(address);
    await administrator.finds(address);
  }
  console.log(`         ${others.length} screens looked through`);
}
