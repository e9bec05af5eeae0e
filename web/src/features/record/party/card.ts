import { Problem } from '@/lib/api/problem';
import { address, queryString } from '@/lib/api/request';

/** Fetches one contact's card by the door that lets records out: whoever may not export is told so. */
export async function downloadCard(id: string, name: string): Promise<void> {
  const filter = JSON.stringify({ field: 'id', op: 'is', value: id });
  const answer = await fetch(address(`/records/contact/export${queryString({ format: 'vcf', filter })}`), { credentials: 'same-origin' });
  if (!answer.ok) throw new Problem(answer.status, (await answer.json().catch(() => ({}))) as Record<string, unknown>);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = `${name}.vcf`;
  link.click();
  URL.revokeObjectURL(link.href);
}
