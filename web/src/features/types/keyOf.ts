/** Letters that no decomposition takes apart. */
const PLAIN: Record<string, string> = { ł: 'l', Ł: 'L', ø: 'o', ß: 'ss', æ: 'ae', đ: 'd' };

/** A key made of what a thing is called: `Data wizyty` → `dataWizyty`. Empty where nothing of it can stand in a key. */
export function keyOf(label: string): string {
  const words = label
    .replace(/[łŁøßæđ]/g, (letter) => PLAIN[letter] ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const joined = words.map((word, index) => (index === 0 ? word : word.slice(0, 1).toUpperCase() + word.slice(1))).join('');
  return joined.replace(/^[0-9]+/, '').replace(/^./, (first) => first.toLowerCase()).slice(0, 40);
}
