import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { wordsOf } from './html';
import { RichView } from './RichView';

const HOSTILE = '<p onclick="x()">a<script>x()</script><img src=x onerror=x()><a href="javascript:x()">b</a><a href=" https://c.example">c</a></p><object data=x></object><style>p{}</style><svg onload=x()>d</svg>';

it('draws words and harmless links, and nothing else', () => {
  const { container } = render(<RichView html={HOSTILE} />);
  expect([...container.querySelectorAll('*')].map((each) => each.tagName)).toEqual(['DIV', 'P', 'A']);
  expect(container.querySelector('a')?.getAttribute('href')).toBe('https://c.example');
  expect(container.querySelector('p')?.attributes).toHaveLength(0);
  expect(container.textContent).not.toContain('x()');
});

it('reads the words a line a block', () => {
  expect(wordsOf('<p>a &lt;b&gt;</p><ul><li>c</li><li><p>d</p></li></ul>')).toBe('a <b>\nc\nd');
});
