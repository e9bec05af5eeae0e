import { createElement, Fragment, type ReactNode, useMemo } from 'react';
import { harmless, nodesOf } from './html';
import css from './RichText.module.css';

const KEPT = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'strong', 'em', 'u', 's', 'table', 'thead', 'tbody', 'tr', 'td', 'th']);

/** A record's page has its own heads; those of a text stand below them. */
const HEADS: Record<string, string> = { h1: 'h3', h2: 'h4', h3: 'h5', h4: 'h6' };

/** Node by node into elements of our own: what is not on the list leaves its words only, and no attribute passes but a link's. */
function drawn(node: ChildNode, key: number): ReactNode {
  if (node.nodeType === 3) return node.textContent;
  const name = node.nodeName.toLowerCase();
  if (name === 'br' || name === 'hr') return createElement(name, { key });
  if (name === 'script' || name === 'style') return null;
  const inner = [...node.childNodes].map(drawn);
  if (name === 'a') {
    const href = harmless((node as Element).getAttribute('href'));
    return href ? <a key={key} href={href} target="_blank" rel="noopener noreferrer nofollow">{inner}</a> : <Fragment key={key}>{inner}</Fragment>;
  }
  return KEPT.has(name) ? createElement(HEADS[name] ?? name, { key }, ...inner) : <Fragment key={key}>{inner}</Fragment>;
}

/** A rich text as it was written. */
export function RichView({ html }: { html: string }) {
  const nodes = useMemo(() => nodesOf(html).map(drawn), [html]);
  return <div className={css.text}>{nodes}</div>;
}
