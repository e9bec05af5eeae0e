import { AxeBuilder } from '@axe-core/playwright';

/** axe finds nothing serious or critical on the screen as it stands. */
export async function expectAccessible(page, screen) {
  // in the page itself, for it has no frames of others; what is in order is not told one by one
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] }).analyze();
  const grave = violations.filter((violation) => violation.impact === 'serious' || violation.impact === 'critical');
  if (grave.length === 0) return;
  const told = grave.map((violation) => `  ${violation.id} (${violation.impact}): ${violation.help}\n${violation.nodes.slice(0, 3).map((node) => `    ${node.html.slice(0, 160)}`).join('\n')}`);
  throw new Error(`${screen} is not accessible:\n${told.join('\n')}`);
}
