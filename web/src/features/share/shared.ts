import { readCard, type CardText } from '@/lib/card/card';

const CACHE = 'shared';
const PLACE = '/app/share';

/** What another app handed over. */
export interface Shared {
  text: string;
  files: File[];
  /** Somebody's card, where it is one. */
  card: CardText | null;
}

/** Title, text and address in lines of their own, none twice. */
export function worded(parts: (string | null)[]): string {
  const lines = parts.map((part) => part?.trim() ?? '').filter(Boolean);
  return lines.filter((line, n) => !lines.some((other, at) => at !== n && other.includes(line) && (other !== line || at < n))).join('\n');
}

/** Takes what waits, so that it is nowhere any more but here. */
export async function takeShared(): Promise<Shared | null> {
  if (!('caches' in window)) return null;
  const cache = await caches.open(CACHE);
  const waiting = await cache.match(PLACE);
  await cache.delete(PLACE);
  return waiting ? sharedOf(await waiting.formData()) : null;
}

export async function sharedOf(form: FormData): Promise<Shared> {
  const said = (key: string) => (typeof form.get(key) === 'string' ? String(form.get(key)) : null);
  const files = form.getAll('files').filter((one): one is File => one instanceof File && one.size > 0);
  const cards = files.filter((file) => /\.vcf$/i.test(file.name) || /vcard/i.test(file.type));
  const text = worded([said('title'), said('text'), said('url')]);
  const [first] = cards;
  return { text, files, card: readCard(first ? await first.text() : text) };
}
