import { lazy, Suspense } from 'react';
import type { InputProps } from '../types';
import css from './RichText.module.css';
import { RichView } from './RichView';
import type { RichSigns } from './signs';

const RichEditor = lazy(() => import('./RichEditor'));

/** The editor once it is here; where nobody may write, the text. */
export function RichInput(props: InputProps<string> & { signs?: RichSigns }) {
  if (props.readOnly) return <RichView html={props.value ?? ''} />;
  return (
    <Suspense fallback={<div className={css.waiting} aria-busy="true" />}>
      <RichEditor {...props} />
    </Suspense>
  );
}
