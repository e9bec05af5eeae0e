import type { Keeping } from '@/engine/view/kept/keeping';
import { useStore } from '@/lib/store';
import { drawnWidths } from './Grid';
import { type ListState, PLAIN } from './useListState';

/** What a list has to keep. */
export function useKeeping(state: ListState): Keeping {
  const widths = useStore(drawnWidths)[state.object.key] ?? {};
  const { object, kind, view, changed, change, filter, sort, group } = state;
  const [, ...columns] = state.columns;
  return {
    object,
    kind,
    view,
    changed,
    definition: { columns, filter, sort, widths: { ...state.widths, ...widths }, ...(group ? { group } : {}) },
    reset: () => change(PLAIN),
  };
}
