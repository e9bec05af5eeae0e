import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, it, vi } from 'vitest';
import { letters, useShortcuts } from './shortcuts';

function Page({ onC, onZ }: { onC: () => void; onZ: () => void }) {
  useShortcuts([{ keys: 'c', label: 'Create', run: onC }, { keys: 'mod+z', label: 'Undo', run: onZ }]);
  return <input aria-label="text" />;
}

afterEach(() => letters.set(true));

it('letters and undo work outside text fields and not inside', async () => {
  const onC = vi.fn();
  const onZ = vi.fn();
  render(<Page onC={onC} onZ={onZ} />);
  await userEvent.keyboard('c{Control>}z{/Control}');
  expect([onC.mock.calls.length, onZ.mock.calls.length]).toEqual([1, 1]);
  await userEvent.click(screen.getByLabelText('text'));
  await userEvent.keyboard('c{Control>}z{/Control}');
  expect([onC.mock.calls.length, onZ.mock.calls.length]).toEqual([1, 1]);
});

it('letters can be switched off, and other keys stay', async () => {
  const onC = vi.fn();
  const onZ = vi.fn();
  letters.set(false);
  render(<Page onC={onC} onZ={onZ} />);
  await userEvent.keyboard('c{Control>}z{/Control}');
  expect([onC.mock.calls.length, onZ.mock.calls.length]).toEqual([0, 1]);
});

it('keys end with the component that asked for them', async () => {
  const onC = vi.fn();
  const { unmount } = render(<Page onC={onC} onZ={() => {}} />);
  unmount();
  await userEvent.keyboard('c');
  expect(onC).not.toHaveBeenCalled();
});
