import { expect, it } from 'vitest';
import { logCommands, workday } from './deeds';

const about = { object: 'contact', id: 'c1', title: 'Ana' };
const known = { me: 'u1', today: '2026-11-19', now: '2026-11-19T10:00:00Z', untold: 'Call', step: 'Call Ana' };
const fieldsOf = (commands: ReturnType<typeof logCommands>) => commands.map((one) => ('fields' in one ? one.fields : {}));

it('a talk without words is called by its way', () => {
  expect(fieldsOf(logCommands({ about, channel: 'call', text: ' ', outcome: 'reached', next: 'none' }, known))).toMatchObject([{ channel: 'call', subject: 'Call', body: null, outcome: 'reached', about: { object: 'contact', id: 'c1' } }]);
});

it('a next step is a task of one’s own, on a day when people work', () => {
  const [talk, task] = fieldsOf(logCommands({ about, channel: 'visit', text: 'Wants forty\nIn oak', outcome: null, next: 'call' }, known));
  expect(talk).toMatchObject({ subject: 'Wants forty', body: 'In oak' });
  // in two days it is Saturday
  expect(task).toMatchObject({ subject: 'Call Ana', due: '2026-11-23', assignee: 'u1', about: { object: 'contact', id: 'c1' } });
  expect(workday('2026-11-17', 2)).toBe('2026-11-19');
});
