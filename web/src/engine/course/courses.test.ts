import { expect, it } from 'vitest';
import en from '@/i18n/en.json';
import pl from '@/i18n/pl.json';
import ptBR from '@/i18n/pt-BR.json';
import ptPT from '@/i18n/pt-PT.json';
import { COURSES, shows } from './courses';

it.each(Object.entries({ en, 'pt-PT': ptPT, 'pt-BR': ptBR, pl }))('every step is told in %s', (_, texts) => {
  const course: Record<string, Record<string, unknown>> = texts.course.of;
  for (const { key, steps } of COURSES) {
    const told = Object.keys(course[key]?.['steps'] ?? {});
    expect(told).toEqual(steps.map((step) => step.key));
  }
});

it('counts only what the one who takes it has done since', () => {
  expect(shows({ key: 'task', open: '/o/task', object: 'task', by: 'updated', where: [{ field: 'status', op: 'is', value: 'done' }] }, '2026-11-22T10:00:00Z')).toEqual({
    and: [{ field: 'updatedBy', op: 'is', value: { me: true } }, { field: 'updatedAt', op: 'ge', value: '2026-11-22T10:00:00Z' }, { field: 'status', op: 'is', value: 'done' }],
  });
});
