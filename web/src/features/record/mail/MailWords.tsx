import { useMemo } from 'react';
import { RichView } from '@/engine/field/richText/RichView';
import { foldQuote } from './fold';
import { Quoted } from './Quoted';

/** What a mail says, and below it, folded, what it quotes. */
export function MailWords({ html }: { html: string }) {
  const { own, quoted } = useMemo(() => foldQuote(html), [html]);
  return (
    <>
      <RichView html={own} />
      {quoted && <Quoted html={quoted} />}
    </>
  );
}
