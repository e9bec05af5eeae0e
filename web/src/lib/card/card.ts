/** Somebody as a card says: a vCard, or what a QR code on a badge or a business card holds. */
export interface CardText {
  name: string;
  company: string;
  jobTitle: string;
  phones: string[];
  emails: string[];
  website: string;
  note: string;
}

const EMPTY: CardText = { name: '', company: '', jobTitle: '', phones: [], emails: [], website: '', note: '' };

/** The first card of a text, as vCard 2.1 to 4.0 (RFC 6350) or MECARD writes it; null where there is none. */
export function readCard(text: string): CardText | null {
  const trimmed = text.trim();
  if (/^mecard:/i.test(trimmed)) return readMecard(trimmed.slice('mecard:'.length));
  const [, inner] = /begin:vcard\s*\r?\n([\s\S]*?)\r?\nend:vcard/i.exec(trimmed) ?? [];
  return inner === undefined ? null : readVcard(inner);
}

function readVcard(inner: string): CardText {
  const card = { ...EMPTY, phones: [] as string[], emails: [] as string[] };
  let spelled = '';
  for (const line of unfolded(inner)) {
    const [, head = '', value = ''] = /^((?:[^:"]|"[^"]*")*):([\s\S]*)$/.exec(line) ?? [];
    const [key = '', ...rest] = head.split(';');
    const said = (part: string) => plain(decoded(part, rest)).trim();
    switch (key.split('.').at(-1)?.toUpperCase()) {
      case 'FN': card.name = said(value); break;
      case 'N': spelled = nameOf(decoded(value, rest)); break;
      case 'ORG': card.company ||= said(parts(value, ';')[0] ?? ''); break;
      case 'TITLE': card.jobTitle ||= said(value); break;
      case 'TEL': if (said(value)) card.phones.push(said(value).replace(/^tel:/i, '')); break;
      case 'EMAIL': if (said(value)) card.emails.push(said(value)); break;
      case 'URL': card.website ||= said(value); break;
      case 'NOTE': card.note ||= said(value); break;
    }
  }
  return { ...card, name: card.name || spelled };
}

/** As Android and iOS read codes of this kind: `MECARD:N:Silva,Ana;TEL:912345678;;`. */
function readMecard(inner: string): CardText {
  const card = { ...EMPTY, phones: [] as string[], emails: [] as string[] };
  for (const part of parts(inner, ';')) {
    const [, key = '', value = ''] = /^([A-Za-z-]+):([\s\S]*)$/.exec(part.trim()) ?? [];
    const said = plain(value).trim();
    switch (key.toUpperCase()) {
      case 'N': card.name = parts(value, ',').map((one) => plain(one).trim()).reverse().join(' ').trim(); break;
      case 'ORG': card.company = said; break;
      case 'TITLE': card.jobTitle = said; break;
      case 'TEL': card.phones.push(said); break;
      case 'EMAIL': card.emails.push(said); break;
      case 'URL': card.website = said; break;
      case 'NOTE': card.note = said; break;
    }
  }
  return card;
}

/** Lines that were broken are whole again, also where quoted-printable breaks them with an equals sign. */
function unfolded(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n[ \t]/g, '').split('\n');
  const whole: string[] = [];
  for (const line of lines) {
    const last = whole.at(-1);
    if (last !== undefined && /quoted-printable/i.test(last.split(':')[0] ?? '') && last.endsWith('=')) whole[whole.length - 1] = last.slice(0, -1) + line;
    else whole.push(line);
  }
  return whole;
}

function decoded(value: string, parameters: string[]): string {
  if (!parameters.some((one) => /quoted-printable/i.test(one))) return value;
  const charset = parameters.find((one) => /^charset=/i.test(one))?.slice('charset='.length) ?? 'utf-8';
  const bytes: number[] = [];
  for (let at = 0; at < value.length; at += 1) {
    const [, hex] = /^=([0-9a-f]{2})/i.exec(value.slice(at, at + 3)) ?? [];
    if (hex) {
      bytes.push(parseInt(hex, 16));
      at += 2;
    } else bytes.push(...new TextEncoder().encode(value[at]));
  }
  try {
    return new TextDecoder(charset).decode(new Uint8Array(bytes));
  } catch {
    return new TextDecoder().decode(new Uint8Array(bytes));
  }
}

/** Cut where the separator stands unescaped. */
const parts = (value: string, separator: string) => value.split(new RegExp(`(?<!\\\\)${separator}`));

const plain = (value: string) => value.replace(/\\n/gi, '\n').replace(/\\([\\;,:"])/g, '$1');

/** Family; given; more; before; after: as it is said. */
function nameOf(value: string): string {
  const [family = '', given = '', more = '', before = '', after = ''] = parts(value, ';').map((part) => plain(part).trim());
  return [before, given, more, family, after].filter(Boolean).join(' ');
}

export interface CardPerson {
  given: string;
  family: string;
  display: string;
  company: string;
  jobTitle: string;
  phones: string[];
  emails: string[];
}

const escaped = (value: string) => value.replace(/[\\;,]/g, '\\$&').replace(/\n/g, '\\n');

/** A short card of version 3, that fits a code a camera reads from a screen. */
export function writeCard({ given, family, display, company, jobTitle, phones, emails }: CardPerson): string {
  const lines = [
    'BEGIN:VCARD', 'VERSION:3.0', `N:${escaped(family)};${escaped(given)};;;`, `FN:${escaped(display)}`,
    ...(company ? [`ORG:${escaped(company)}`] : []), ...(jobTitle ? [`TITLE:${escaped(jobTitle)}`] : []),
    ...phones.slice(0, 2).map((phone) => `TEL:${phone}`), ...emails.slice(0, 2).map((email) => `EMAIL:${email}`),
    'END:VCARD',
  ];
  return lines.join('\r\n');
}
