export type DayPart = 'morning' | 'afternoon' | 'evening';

/** How one greets at that hour. */
export function dayPart(hour: number): DayPart {
  if (hour >= 5 && hour < 12) return 'morning';
  return hour >= 12 && hour < 19 ? 'afternoon' : 'evening';
}
