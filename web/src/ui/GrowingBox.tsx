import { Textarea, type TextareaProps } from '@mantine/core';
import type { CSSProperties } from 'react';
import css from './GrowingBox.module.css';

const grows = typeof CSS !== 'undefined' && CSS.supports('field-sizing', 'content');

/** A box that grows with what is written in it. Where the browser does that, nothing is measured: the library's own way lays out the whole screen anew as soon as a box is there. */
export function GrowingBox({ minRows = 2, maxRows = 12, ...props }: TextareaProps) {
  if (!grows) return <Textarea minRows={minRows} maxRows={maxRows} {...props} autosize />;
  return <Textarea {...props} autosize={false} classNames={{ input: css.box ?? '' }} styles={{ input: { '--least': minRows, '--most': maxRows } as CSSProperties }} />;
}
