import { Button, Group, Modal, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { run, refusalOf } from '@/engine/record/execute';
import type { RecordData, Violation } from '@/engine/record/types';
import { isAbout } from '@/engine/record/violations';
import { fieldOf } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { type Creating, creating } from '@/engine/view/creating';
import { titleOf } from '@/engine/view/titleOf';
import { messageOf } from '@/lib/api/problem';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { uuidv7 } from '@/lib/ids';
import { notify } from '@/ui/notify';
import { Duplicates } from './Duplicates';
import { BLANK, besideCard, type Card, cardOf, leadOf, nextOf, withCard } from './card';
import { CardReader } from './CardReader';
import css from './QuickCreate.module.css';

/** What was typed waits here until it is saved; the fair stays for the next card. */
let waiting: Card = BLANK;

interface Props {
  object: ObjectType;
  wanted: Creating;
}

/** A card in fifteen seconds: one line each, everything within a thumb's reach, and straight on to the next. */
export function CardCapture({ object, wanted }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const phone = useMediaQuery('(max-width: 640px)');
  const first = useRef<HTMLInputElement>(null);
  const id = useRef(wanted.id);
  const [card, keep] = useState<Card>(() => ({ ...waiting, ...cardOf(wanted.values) }));
  const [violations, setViolations] = useState<Violation[]>([]);
  const setCard = (next: Card) => keep((waiting = next));
  const set = (key: keyof Card, value: string) => setCard({ ...card, [key]: value });
  const close = () => creating.set(null);
  const saving = useMutation({
    mutationFn: (_more: boolean) => run([{ do: 'create', object: object.key, id: id.current, fields: { ...leadOf(card), ...besideCard(wanted.values) } }], { quiet: true }),
    onSuccess(answer, more) {
      const [outcome] = answer.outcomes;
      if (outcome?.status === 'rejected') return setViolations(outcome.violations);
      if (outcome?.status !== 'saved') return notify.bad((outcome && refusalOf(outcome)) ?? t('state.failed'));
      const record = outcome.record ?? ({ object: object.key, id: outcome.id, version: outcome.version } as RecordData);
      setCard(nextOf(card));
      setViolations([]);
      id.current = uuidv7();
      notify.done(t('create.done', { title: titleOf(object, record) }), { label: t('create.open'), onClick: () => void navigate({ to: '/o/$object/$id', params: { object: object.key, id: outcome.id } }) });
      wanted.onCreated?.(record);
      if (more) first.current?.focus();
      else close();
    },
    onError: (error) => notify.bad(messageOf(error)),
  });
  const save = (more: boolean) => (event?: FormEvent) => {
    event?.preventDefault();
    if (!saving.isPending) saving.mutate(more);
  };
  const wrong = (key: string) => violations.filter((violation) => isAbout(violation, key)).map((violation) => violation.message).join(' ') || undefined;
  const line = (key: keyof Card, field: string, more: Record<string, unknown> = {}) => ({
    label: fieldOf(object, field)?.label ?? field, value: card[key], error: wrong(field), autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) => set(key, event.currentTarget.value), ...more,
  });
  const temperature = fieldOf(object, 'temperature');
  const shown = ['person', 'company', 'phones', 'emails', 'temperature', 'occasion', 'interest'];
  const elsewhere = violations.filter((violation) => !shown.some((key) => isAbout(violation, key)));
  return (
    <Modal opened onClose={close} title={t('palette.new', { object: object.label })} size={480} fullScreen={phone ?? false} closeButtonProps={{ 'aria-label': t('close') }}>
      <form onSubmit={save(false)} noValidate>
        <Stack gap="sm">
          <CardReader onCard={(read) => setCard(withCard(card, read))} />
          <TextInput ref={first} data-autofocus {...line('person', 'person', { autoCapitalize: 'words' })} />
          <TextInput {...line('company', 'company', { autoCapitalize: 'words' })} />
          <TextInput type="tel" inputMode="tel" {...line('phone', 'phones')} />
          <TextInput type="email" inputMode="email" {...line('email', 'emails', { autoCapitalize: 'none' })} />
          {temperature && (
            <SegmentedControl fullWidth aria-label={temperature.label} value={card.temperature} onChange={(value) => set('temperature', value)}
              data={(temperature.options ?? []).filter((option) => !option.retired).map((option) => ({ value: option.key, label: option.label }))} />
          )}
          <TextInput {...line('occasion', 'occasion')} />
          <Textarea autosize minRows={2} maxRows={5} {...line('interest', 'interest')} />
        </Stack>
        <Duplicates object={object} values={leadOf(card)} />
        {elsewhere.length > 0 && <p role="alert" className={css.error}>{elsewhere.map((violation) => violation.message).join(' ')}</p>}
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={() => save(true)()} loading={saving.isPending && saving.variables}>{t('create.next')}</Button>
          <Button type="submit" loading={saving.isPending && !saving.variables}>{t('create.add', { object: object.label })}</Button>
        </Group>
      </form>
    </Modal>
  );
}
