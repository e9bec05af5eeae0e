export type DayPart = 'morning' | 'afternoon' | 'evening';

/** How one greets at that hour. */
export function dayPart(hour: number): DayPart {
  if (hour >= 5 && hour < 12) return 'morning';
  return hour >= 12 && hour < 19 ? 'afternoon' : 'evening';
}

/** Whether that date is a day from Monday to Friday: nobody is sent to call customers on a Sunday. */
export function atWork(date: string): boolean {
  const day = new Date(`${date}T12:00:00Z`).getUTCDay();
  return day !== 0 && day !== 6;
}
