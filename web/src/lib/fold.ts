const PLAIN: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd', ð: 'd', ħ: 'h', ı: 'i', ŧ: 't', æ: 'ae', œ: 'oe', ß: 'ss', ς: 'σ' };

/** The form in which text is compared: the same as the server's, without case, marks and compatibility forms, blanks joined. */
export function fold(text: string): string {
  const apart = text.toUpperCase().toLowerCase().normalize('NFKD').toLowerCase();
  return apart
    .replace(/\p{M}/gu, '')
    .replace(/[łøđðħıŧæœßς]/g, (letter) => PLAIN[letter] ?? letter)
    .replace(/\s+/g, ' ')
    .replace(/^ | $/g, '');
}
