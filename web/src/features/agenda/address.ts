export const SPANS = ['day', 'week', 'month'] as const;
export type Span = (typeof SPANS)[number];

/** What the agenda shows; it stands in the address. */
export interface AgendaSearch {
  span?: Span;
  date?: string;
  /** Ids of those whose agendas are shown; oneself when nobody is named. */
  people?: string[];
}

export function readAgendaSearch(search: Record<string, unknown>): AgendaSearch {
  const { span, date, people } = search;
  return {
    ...(SPANS.includes(span as Span) ? { span: span as Span } : {}),
    ...(typeof date === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(date) ? { date } : {}),
    ...(Array.isArray(people) && people.length > 0 ? { people: people.map(String).slice(0, 8) } : {}),
  };
}
