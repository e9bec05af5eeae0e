import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { instantOf, localDate, localTime } from '@/lib/format/dates';
import type { Entry } from '@/engine/view/agenda';
import { callOff, isOccurrence, moveEntry } from './deeds';
import { onDay, type Times } from './times';

interface Props {
  entry: Entry;
  /** Where it was dropped; where it stands when it is only asked for. */
  to: Times;
  onClose: () => void;
}

const day = (moment: string) => localDate(new Date(moment));
const time = (moment: string) => localTime(new Date(moment));

/** "Move to…": day and time by hand; of a series, this one or all of them. */
export function MoveDialog({ entry, to, onClose }: Props) {
  const { t } = useTranslation();
  const [date, setDate] = useState(day(to.startsAt));
  const [from, setFrom] = useState(time(to.startsAt));
  const [until, setUntil] = useState(time(to.endsAt));
  const [whole, setWhole] = useState(false);
  const series = isOccurrence(entry);
  // the rule says on which days a series comes: all of it moves by the clock alone
  const sameDay = date === day(entry.startsAt);
  const wrong = until <= from && day(to.startsAt) === day(to.endsAt);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (date === '' || from === '' || until === '' || wrong) return;
    const changed = from !== time(to.startsAt) || until !== time(to.endsAt);
    const there = changed ? { startsAt: instantOf(date, from), endsAt: instantOf(date, until) } : onDay(to, date);
    void moveEntry(entry, there, whole && sameDay).catch(() => undefined);
    onClose();
  };
  const off = () => {
    void callOff(entry, whole).catch(() => undefined);
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('agenda.moveTitle', { name: entry.subject })} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <TextInput type="date" data-autofocus label={t('agenda.day')} value={date} onChange={(event) => setDate(event.currentTarget.value)} />
          {!entry.allDay && (
            <Group grow>
              <TextInput type="time" label={t('agenda.from')} value={from} onChange={(event) => setFrom(event.currentTarget.value)} />
              <TextInput type="time" label={t('agenda.until')} value={until} error={wrong ? t('agenda.endsBefore') : undefined} onChange={(event) => setUntil(event.currentTarget.value)} />
            </Group>
          )}
          {series && (
            <Radio.Group label={t('agenda.which')} value={whole ? 'all' : 'one'} onChange={(value) => setWhole(value === 'all')}>
              <Stack gap={4} mt={4}>
                <Radio value="one" label={t('agenda.onlyThis')} />
                <Radio value="all" label={t('agenda.all')} {...(whole && !sameDay ? { description: t('agenda.allSameDay') } : {})} />
              </Stack>
            </Radio.Group>
          )}
          <Group justify="space-between" mt="md">
            <Button variant="subtle" color="red" onClick={off}>{t('agenda.callOff')}</Button>
            <Group gap="xs">
              <Button variant="default" onClick={onClose}>{t('cancel')}</Button>
              <Button type="submit">{t('agenda.move')}</Button>
            </Group>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
