import type { InfiniteData, QueryKey } from '@tanstack/react-query';
import { queryClient } from '@/lib/queryClient';
import { keys } from './keys';
import type { Command, CommandsAnswer, Page, RecordData } from './types';

type Pages = InfiniteData<Page, string | null>;
type Snapshot = [QueryKey, unknown][];

/** Shows in every list and open record what the commands will do, and answers what was there before. */
export function showAhead(commands: readonly Command[]): Snapshot {
  const objects = [...new Set(commands.map((command) => command.object))];
  const before = objects.flatMap((object) => queryClient.getQueriesData<unknown>({ queryKey: keys.records(object) }));
  for (const command of commands) {
    if (command.do === 'update') patch(command.object, command.id, becoming(command.fields));
    if (command.do === 'delete') drop(command.object, command.id);
  }
  return before;
}

export function putBack(before: Snapshot): void {
  for (const [key, data] of before) queryClient.setQueryData(key, data);
}

/** Takes over what the server says the records are now. */
export function settle(commands: readonly Command[], answer: CommandsAnswer): void {
  answer.outcomes.forEach((outcome, index) => {
    const command = commands[index];
    if (command && outcome.status === 'saved' && outcome.record && command.do !== 'delete') patch(command.object, outcome.id, outcome.record);
  });
}

/** Asks anew for what is on screen; a list scrolled very deep only when it is next opened. */
export async function refresh(): Promise<void> {
  const shallow = (data: unknown) => ((data as Partial<Pages> | undefined)?.pages?.length ?? 0) <= 4;
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: ['records'], predicate: (query) => shallow(query.state.data) }),
    queryClient.invalidateQueries({ queryKey: ['records'], predicate: (query) => !shallow(query.state.data), refetchType: 'none' }),
    queryClient.invalidateQueries({ queryKey: keys.timelines() }),
    queryClient.invalidateQueries({ queryKey: ['find'] }),
  ]);
}

function becoming(fields: Record<string, unknown>): Record<string, unknown> {
  const next: Record<string, unknown> = {};
  for (const [key, change] of Object.entries(fields)) {
    if (typeof change === 'object' && change !== null && 'becomes' in change) next[key] = change.becomes;
  }
  return next;
}

function patch(object: string, id: string, fields: Record<string, unknown>): void {
  const mend = (record: RecordData): RecordData => (record.id === id ? { ...record, ...fields } : record);
  queryClient.setQueriesData<Pages | Page>({ queryKey: keys.pages(object) }, (pages) => pages && mapPages(pages, (items) => (items.some((item) => item.id === id) ? items.map(mend) : items)));
  queryClient.setQueriesData<RecordData>({ queryKey: keys.one(object, id) }, (record) => record && mend(record));
}

function drop(object: string, id: string): void {
  queryClient.setQueriesData<Pages | Page>({ queryKey: keys.pages(object) }, (pages) => pages && mapPages(pages, (items) => items.filter((item) => item.id !== id)));
}

/** Under the same keys lie endless lists and single pages (a picker's first rows, a count): both are mended. */
function mapPages(data: Pages | Page, map: (items: RecordData[]) => RecordData[]): Pages | Page {
  const mapOne = (page: Page): Page => ({ ...page, items: map(page.items) });
  return 'pages' in data ? { ...data, pages: data.pages.map(mapOne) } : mapOne(data);
}
