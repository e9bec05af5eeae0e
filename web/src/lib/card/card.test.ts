import { describe, expect, it } from 'vitest';
import { readCard, writeCard } from './card';

describe('a card is read', () => {
  it('as RFC 6350 writes it, with folded lines and escapes', () => {
    const text = 'BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ana\\, Silva\r\nN:Silva;Ana;;;\r\nORG:Padaria Sol\\; Lda;Sales\r\nTITLE:Head of\r\n  Sales\r\nitem1.TEL;VALUE=uri;TYPE="voice,cell":tel:+351912345678\r\nEMAIL;TYPE=work:ana@sol.example\r\nNOTE:First\\nSecond\r\nEND:VCARD';
    expect(readCard(text)).toMatchObject({ name: 'Ana, Silva', company: 'Padaria Sol; Lda', jobTitle: 'Head of Sales', phones: ['+351912345678'], emails: ['ana@sol.example'], note: 'First\nSecond' });
  });

  it('of version 2.1, quoted-printable, in another charset', () => {
    const text = 'BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:Ko=C5=82odziej;Micha=\n=C5=82\nTEL;CELL:+48 600 700 800\nORG;CHARSET=ISO-8859-1;ENCODING=QUOTED-PRINTABLE:Caf=E9\nEND:VCARD';
    expect(readCard(text)).toMatchObject({ name: 'Michał Kołodziej', phones: ['+48 600 700 800'], company: 'Café' });
  });

  it('as a code on a badge', () => {
    expect(readCard('MECARD:N:Silva,Ana;ORG:Sol;TEL:+351912345678;EMAIL:ana@sol.example;URL:https\\://sol.example;;')).toMatchObject({ name: 'Ana Silva', company: 'Sol', phones: ['+351912345678'], emails: ['ana@sol.example'], website: 'https://sol.example' });
  });

  it.each(['', 'https://example.com', 'BEGIN:VCARD'])('but not of %j', (text) => expect(readCard(text)).toBeNull());
});

it('what is written is read again', () => {
  const card = writeCard({ given: 'Ana; Maria', family: 'Silva', display: 'Ana Maria Silva', company: 'Sol, Lda', jobTitle: '', phones: ['+351912345678'], emails: ['ana@sol.example'] });
  expect(readCard(card)).toMatchObject({ name: 'Ana Maria Silva', company: 'Sol, Lda', phones: ['+351912345678'], emails: ['ana@sol.example'] });
});
