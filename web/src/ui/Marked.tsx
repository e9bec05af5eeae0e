import { Fragment } from 'react';
import css from './Marked.module.css';

/** A text with some of its parts marked. */
export function Marked({ text, ranges }: { text: string; ranges: readonly (readonly [number, number])[] }) {
  let at = 0;
  const parts = ranges.map(([from, to]) => {
    const before = text.slice(at, from);
    at = to;
    return (
      <Fragment key={from}>
        {before}
        <mark className={css.mark}>{text.slice(from, to)}</mark>
      </Fragment>
    );
  });
  return <>{parts}{text.slice(at)}</>;
}
