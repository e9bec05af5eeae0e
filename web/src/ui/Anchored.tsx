import { Menu, type MenuProps, Popover, type PopoverProps } from '@mantine/core';
import { type KeyboardEvent, type ReactNode, type Ref, useLayoutEffect } from 'react';
import type { Opener } from './opener';
import { usePressElsewhere } from './usePressElsewhere';

interface TargetProps {
  element: HTMLElement;
  ref?: Ref<HTMLElement>;
  id?: string;
  'aria-controls'?: string;
}

/** Stands for an element that is in the page already: the library places what floats beside it, and names it after it. */
function Standing({ element, ref, id, 'aria-controls': controls }: TargetProps) {
  useLayoutEffect(() => {
    if (typeof ref !== 'function') return undefined;
    const letGo = ref(element);
    return typeof letGo === 'function' ? letGo : () => void ref(null);
  }, [element, ref]);
  useLayoutEffect(() => {
    if (id && !element.id) element.id = id;
    if (controls) element.setAttribute('aria-controls', controls);
    else element.removeAttribute('aria-controls');
  }, [element, id, controls]);
  return null;
}

interface BoxProps extends Pick<PopoverProps, 'position'> {
  opener: Opener;
  label: string;
  className?: string | undefined;
  children: ReactNode;
}

/** A box beside its button. */
export function AnchoredBox({ opener, label, className, children, position = 'bottom-start' }: BoxProps) {
  const box = usePressElsewhere(opener.opened, opener.anchor, () => opener.setOpened(false));
  if (!opener.anchor) return null;
  return (
    <Popover opened={opener.opened} onChange={opener.setOpened} position={position} trapFocus returnFocus withinPortal closeOnClickOutside={false}>
      <Popover.Target><Standing element={opener.anchor} /></Popover.Target>
      <Popover.Dropdown ref={box} {...(className ? { className } : {})} role="dialog" aria-label={label}>{children}</Popover.Dropdown>
    </Popover>
  );
}

interface MenuBoxProps extends Pick<MenuProps, 'position' | 'width'> {
  opener: Pick<Opener, 'anchor' | 'opened' | 'setOpened'>;
  className?: string | undefined;
  onKeyDown?: (event: KeyboardEvent) => void;
  children: ReactNode;
}

/** A menu beside its button. */
export function AnchoredMenu({ opener, className, children, onKeyDown, ...props }: MenuBoxProps) {
  if (!opener.anchor) return null;
  return (
    <Menu opened={opener.opened} onChange={opener.setOpened} withinPortal {...props}>
      <Menu.Target><Standing element={opener.anchor} /></Menu.Target>
      <Menu.Dropdown {...(className ? { className } : {})} {...(onKeyDown ? { onKeyDown } : {})}>{children}</Menu.Dropdown>
    </Menu>
  );
}
