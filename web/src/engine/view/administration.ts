/** The parts of the administration: their address under `/admin/`, their title, and what they belong to. A part with a `screen` is one of its own. */
export const PARTS = [
  { key: 'company', title: 'admin.company', group: 'company' },
  { key: 'calendar', title: 'calendar.title', group: 'company' },
  { key: 'currencies', title: 'admin.currencies', group: 'company' },
  { key: 'sample', title: 'admin.sample', group: 'company', sample: true },
  { key: 'users', title: 'admin.people', group: 'people' },
  { key: 'providers', title: 'account.providers.title', group: 'people' },
  { key: 'roles', title: 'roles.title', group: 'people', screen: true },
  { key: 'tokens', title: 'admin.tokens', group: 'people' },
  { key: 'selling', title: 'selling.title', group: 'work', anybody: true },
  { key: 'types', title: 'types.title', group: 'work', screen: true },
  { key: 'mail', title: 'mail.title', group: 'outside' },
  { key: 'webhooks', title: 'webhooks.title', group: 'outside' },
  { key: 'health', title: 'health.title', group: 'care' },
  { key: 'privacy', title: 'privacy.admin.title', group: 'care' },
  { key: 'retention', title: 'retention.title', group: 'care', screen: true },
  { key: 'audit', title: 'audit.title', group: 'care' },
] as const satisfies readonly { key: string; title: string; group: string; screen?: true; anybody?: true; sample?: true }[];

export type Part = (typeof PARTS)[number];
export type PartKey = Part['key'];

/** What this person finds in the administration: all of it an administrator, else what is not theirs alone. */
export function partsFor(session: { user: { role: string }; workspace: { sample: boolean } }): Part[] {
  return PARTS.filter((part) => (session.user.role === 'administrator' || 'anybody' in part) && (session.workspace.sample || !('sample' in part)));
}
