import type { ObjectType } from '@/engine/schema/types';
import type { Definition } from '@/engine/view/definition';
import type { SavedView } from '@/engine/view/savedViews';

/** What a screen has to keep: what it shows now, the view it began from, and whether they differ. */
export interface Keeping {
  object: ObjectType;
  kind: SavedView['kind'];
  view: SavedView | undefined;
  changed: boolean;
  definition: Definition;
  /** Shows again what the view, or without one the plain screen, shows. */
  reset: () => void;
}
