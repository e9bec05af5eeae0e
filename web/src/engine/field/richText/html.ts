const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'H4', 'UL', 'OL', 'LI', 'BLOCKQUOTE', 'PRE', 'HR', 'TR', 'DIV']);

/** HTML as nodes of a document nothing of which is ever run or fetched. */
export function nodesOf(html: string): ChildNode[] {
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes];
}

/** The words alone, a line a block. */
export function wordsOf(html: string): string {
  const out: string[] = [];
  const walk = (node: ChildNode) => {
    if (node.nodeType === 3) out.push(node.textContent ?? '');
    else if (node.nodeName === 'BR') out.push('\n');
    else {
      if (BLOCKS.has(node.nodeName) && out.length > 0) out.push('\n');
      node.childNodes.forEach(walk);
    }
  };
  nodesOf(html).forEach(walk);
  return out.join('').replace(/\n{2,}/g, '\n').trim();
}

/** Where a click does no harm; undefined for anywhere else. */
export function harmless(href: string | null): string | undefined {
  return href && /^(https?:|mailto:|tel:)/i.test(href.trim()) ? href.trim() : undefined;
}

/** Words as HTML, a paragraph a line. */
export function asHtml(words: string): string {
  const escaped = words.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return escaped.split('\n').map((line) => `<p>${line}</p>`).join('');
}
