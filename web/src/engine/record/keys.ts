import type { GroupsQuery, PageQuery } from './types';

/** Where each answer of the server lies in the cache; written once, here. */
export const keys = {
  records: (object: string) => ['records', object] as const,
  pages: (object: string) => ['records', object, 'page'] as const,
  page: (object: string, query: PageQuery) => ['records', object, 'page', query] as const,
  allGroups: (object: string) => ['records', object, 'groups'] as const,
  groups: (object: string, query: GroupsQuery) => ['records', object, 'groups', query] as const,
  ones: (object: string) => ['records', object, 'one'] as const,
  one: (object: string, id: string) => ['records', object, 'one', id] as const,
  history: (object: string, id: string) => ['records', object, 'history', id] as const,
  timelines: () => ['timeline'] as const,
  timeline: (object: string, id: string, asked: object = {}) => ['timeline', object, id, asked] as const,
  timelineYears: (object: string, id: string) => ['timeline', object, id, 'years'] as const,
  search: (text: string, objects: readonly string[], limit: number) => ['search', text, objects, limit] as const,
  find: (text: string, objects: readonly string[]) => ['find', text, objects] as const,
};
