import { StyleInjector } from '@dnd-kit/dom';
import { adopt } from '@/lib/adopt';

const adopted = new Set<string>();

// the library would write a style element for what is being carried, which the page's policy forbids; its rules ask for attributes that only carried things have
StyleInjector.prototype.register = (rules: string) => {
  if (!adopted.has(rules)) adopt(rules);
  adopted.add(rules);
  return () => {};
};
