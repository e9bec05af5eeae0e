import { fireEvent, render, screen } from '@testing-library/react';
import { useRef } from 'react';
import { expect, it, vi } from 'vitest';
import { useRowKeys } from './useRowKeys';

function Page({ onTick, onSnooze = () => undefined }: { onTick: () => void; onSnooze?: () => void }) {
  const root = useRef<HTMLDivElement>(null);
  const onKeyDown = useRowKeys(root);
  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={root} onKeyDown={onKeyDown}>
      <div data-row><input type="checkbox" checked={false} onChange={onTick} /><a href="#a">Call João</a><button type="button" data-snooze onClick={onSnooze}>Later</button></div>
      <div data-row><a href="#b">Deal</a></div>
    </div>
  );
}

const press = (key: string) => fireEvent.keyDown(document.activeElement ?? document.body, { key });

it('walks over all rows with J and K and stays at the ends', () => {
  render(<Page onTick={() => undefined} />);
  press('j');
  expect(document.activeElement).toBe(screen.getByText('Call João'));
  press('j');
  press('j');
  expect(document.activeElement).toBe(screen.getByText('Deal'));
  press('k');
  expect(document.activeElement).toBe(screen.getByText('Call João'));
});

it('ticks a task off with Space and goes on to the next row', () => {
  const onTick = vi.fn();
  render(<Page onTick={onTick} />);
  press('j');
  press(' ');
  expect(onTick).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByText('Deal'));
});

it('puts a task off with S and goes on to the next row, and leaves alone what cannot be put off', () => {
  const onSnooze = vi.fn();
  render(<Page onTick={() => undefined} onSnooze={onSnooze} />);
  press('j');
  press('s');
  expect(onSnooze).toHaveBeenCalledOnce();
  expect(document.activeElement).toBe(screen.getByText('Deal'));
  press('s');
  expect(onSnooze).toHaveBeenCalledOnce();
});
