import { useQuery } from '@tanstack/react-query';
import { keys } from '@/engine/record/keys';
import { request } from '@/lib/api/request';
import { formatInstant } from '@/lib/format/dates';
import { i18n } from '@/lib/i18n/texts';

/** How a sending stands for one of those it goes to. */
export interface Standing {
  reader: string;
  name: string;
  /** Whether they are with us and can be written to. */
  there: boolean;
  next: string | null;
  /** Its hour is over, and it has not gone. */
  waiting: boolean;
  /** They want it no more; told to them and to whoever has it sent. */
  left: boolean;
  outcome: 'sent' | 'nothing' | 'broken' | 'refused' | 'away' | null;
  triedAt: string | null;
  sentAt: string | null;
}

interface Sendings {
  account: boolean;
  links: boolean;
  items: { schedule: string; readers: Standing[] }[];
}

/** Of all sendings within sight. It lies beside the schedules, and is asked again with them. */
export function useSendings() {
  return useQuery({ queryKey: [...keys.records('reportSchedule'), 'standing'], queryFn: ({ signal }) => request<Sendings>('/reports/sendings', { signal }) });
}

/** "next Mon 30 Nov, 08:00 · sent Mon 23 Nov, 08:00", or why not. */
export function standingWords(one: Standing, paused: boolean): string {
  const t = i18n.t;
  if (!one.there) return t('reports.mail.cannot');
  if (one.left) return t('reports.mail.gone');
  const failed = one.outcome !== null && one.outcome !== 'sent' && one.triedAt ? t(`reports.mail.outcome.${one.outcome}`, { when: formatInstant(one.triedAt) }) : null;
  const last = one.sentAt ? t('reports.mail.last', { when: formatInstant(one.sentAt) }) : failed ? null : t('reports.mail.neverSent');
  const next = paused ? null : one.waiting ? t('reports.mail.waiting') : one.next ? t('reports.mail.next', { when: formatInstant(one.next) }) : null;
  return [next, last, failed].filter(Boolean).join(' · ');
}

/** Whether somebody has to see to it. */
export const isTrouble = (one: Standing) => !one.there || one.waiting || (one.outcome !== null && one.outcome !== 'sent');
