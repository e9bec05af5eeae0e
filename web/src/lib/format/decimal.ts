/** Orders two numbers written as text, exactly, however many digits they have. */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = [parts(a), parts(b)];
  const scale = Math.max(left.fraction.length, right.fraction.length);
  const difference = scaled(left, scale) - scaled(right, scale);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

interface Parts {
  negative: boolean;
  whole: string;
  fraction: string;
}

function parts(text: string): Parts {
  const [whole = '0', fraction = ''] = text.replace(/^[+-]/, '').split('.');
  return { negative: text.startsWith('-'), whole: whole || '0', fraction };
}

function scaled({ negative, whole, fraction }: Parts, scale: number): bigint {
  const digits = BigInt(whole + fraction.padEnd(scale, '0'));
  return negative ? -digits : digits;
}
