import { Button } from '@mantine/core';
import { IconCalendarShare } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { refusalOf, run } from '@/engine/record/execute';
import { recordQuery } from '@/engine/record/one';
import type { RecordData, Ref } from '@/engine/record/types';
import { useObject } from '@/engine/schema/catalog';
import { Problem, messageOf } from '@/lib/api/problem';
import { address, request } from '@/lib/api/request';
import { formatInstant } from '@/lib/format/dates';
import { queryClient } from '@/lib/queryClient';
import { notify } from '@/ui/notify';
import { asHtml } from '@/engine/field/richText/html';
import { addressesOf, letterCommand, newLetter } from '../mail/letter';

/** Who takes part, by their addresses; a colleague's is their own, a contact's their first. */
async function addresses(appointment: RecordData): Promise<string[]> {
  const people = ((appointment['participants'] as { who?: Ref | null }[] | undefined) ?? []).flatMap(({ who }) => who ?? []);
  const found = await Promise.all(people.map(({ object, id }) => queryClient.ensureQueryData(recordQuery(object, id)).catch(() => undefined)));
  return [...new Set(found.flatMap((one) => (typeof one?.['email'] === 'string' ? [one['email']] : addressesOf(one).slice(0, 1))))];
}

type News = 'body' | 'moved' | 'calledOff';

/** What there is to say: the invitation itself, or what has become of it since those invited were told. */
function newsOf(record: RecordData): News {
  if (record['status'] === 'cancelled') return 'calledOff';
  return isBehind(record) ? 'moved' : 'body';
}

const isBehind = (record: RecordData) => typeof record['toldRevision'] === 'number' && Number(record['revision'] ?? 0) > record['toldRevision'];

/** Lays the invitation, or its change, as calendars read it, on an e-mail to all who take part: it is read over before it goes. */
export function Invite({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [busy, setBusy] = useState(false);
  if (!useObject('email')?.may.create) return null;
  const write = async () => {
    setBusy(true);
    try {
      const subject = String(record['subject'] ?? '');
      const said = t(`agenda.invite.${newsOf(record)}`, { subject, when: formatInstant(String(record['startsAt'])) });
      const letter = { ...newLetter(await addresses(record), asHtml(said)), subject };
      const { command } = letterCommand(letter, (record['about'] as Ref | null | undefined) ?? null);
      const answer = await run([command], { quiet: true });
      const refusal = answer.outcomes[0] && refusalOf(answer.outcomes[0]);
      if (refusal) return notify.bad(refusal);
      const invitation = await fetch(address(`/agenda/${record.id}/invitation`), { credentials: 'same-origin' });
      if (!invitation.ok) throw new Problem(invitation.status, { title: t('state.failed') });
      const form = new FormData();
      form.append('file', new File([await invitation.blob()], 'invitation.ics', { type: 'text/calendar' }));
      await request(`/records/email/${letter.id}/files`, { method: 'POST', body: form });
      await navigate({ to: '/o/$object/$id', params: { object: 'email', id: letter.id } });
    } catch (failure) {
      notify.bad(messageOf(failure));
    } finally {
      setBusy(false);
    }
  };
  const behind = isBehind(record);
  return (
    <>
      {behind && <p role="status">{t('agenda.invite.behind')}</p>}
      <Button variant={behind ? 'filled' : 'default'} loading={busy} leftSection={<IconCalendarShare size={16} stroke={1.5} aria-hidden />} onClick={() => void write()}>{t(behind ? 'agenda.invite.tell' : 'agenda.invite.write')}</Button>
    </>
  );
}
