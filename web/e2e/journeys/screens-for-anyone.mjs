import { screens } from '../people/screens.mjs';

export const title = 'The chief screens can be used by anyone: light, dark, on a phone';
export const sample = true;

const LOOKS = [
  { name: 'light', width: 1440, height: 900, scheme: 'light' },
  { name: 'dark', width: 1440, height: 900, scheme: 'dark' },
  { name: 'phone', width: 360, height: 740, scheme: 'light' },
];

export async function walk(visitor) {
  await visitor.opens('/sign-in');
  await visitor.finds('Signing in');
  await visitor.entersTheSample();
  for (const screen of await screens(visitor)) {
    await screen.show();
    for (const look of LOOKS) {
      await visitor.page.setViewportSize({ width: look.width, height: look.height });
      await visitor.page.emulateMedia({ colorScheme: look.scheme });
      await visitor.finds(`${screen.name} (${look.name})`);
    }
  }
}
