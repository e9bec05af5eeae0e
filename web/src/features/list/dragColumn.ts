import type { PointerEvent } from 'react';

const FAR = 6;

/** A head pulled over another goes to that side of it where it is let go. The Columns menu does the same by keyboard and touch. */
export function dragColumn(event: PointerEvent<HTMLElement>, path: string, place: (target: string, after: boolean) => void): void {
  const row = event.currentTarget.closest('[role="row"]');
  if (event.button !== 0 || event.pointerType === 'touch' || !row) return;
  const heads = [...row.querySelectorAll<HTMLElement>('[data-path]')];
  const from = event.clientX;
  let over: { head: HTMLElement; after: boolean } | undefined;
  let moving = false;

  const mark = (found: typeof over) => {
    if (over) delete over.head.dataset['drop'];
    over = found;
    if (over) over.head.dataset['drop'] = over.after ? 'after' : 'before';
  };
  const move = (moved: globalThis.PointerEvent) => {
    moving ||= Math.abs(moved.clientX - from) > FAR;
    if (!moving) return;
    const head = heads.find((each) => {
      const { left, right } = each.getBoundingClientRect();
      return moved.clientX >= left && moved.clientX < right;
    });
    if (!head || head.dataset['path'] === path) return mark(undefined);
    const { left, width } = head.getBoundingClientRect();
    // nothing goes before the title
    mark({ head, after: head.dataset['first'] !== undefined || moved.clientX > left + width / 2 });
  };
  const end = (drop: boolean) => () => {
    removeEventListener('pointermove', move);
    removeEventListener('pointerup', dropped);
    removeEventListener('pointercancel', given);
    removeEventListener('keydown', escape);
    const target = over?.head.dataset['path'];
    const after = over?.after ?? false;
    mark(undefined);
    if (!moving) return;
    // what ends a pull is no click on the head
    addEventListener('click', swallow, { capture: true, once: true });
    setTimeout(() => removeEventListener('click', swallow, { capture: true }), 0);
    if (drop && target) place(target, after);
  };
  const swallow = (click: Event) => click.stopPropagation();
  const dropped = end(true);
  const given = end(false);
  const escape = (pressed: KeyboardEvent) => pressed.key === 'Escape' && given();
  addEventListener('pointermove', move);
  addEventListener('pointerup', dropped);
  addEventListener('pointercancel', given);
  addEventListener('keydown', escape);
}
