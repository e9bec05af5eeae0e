import { Button } from '@mantine/core';
import { IconArrowBackUp, IconArrowBackUpDouble, IconArrowForwardUp } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Ref } from '@/engine/record/types';
import { useObject } from '@/engine/schema/catalog';
import { lazily } from '@/lib/lazily';
import { useShortcuts } from '@/lib/shortcuts';
import type { Answering } from './answer';
import css from './Mail.module.css';

const AnswerComposer = lazily(() => import('./AnswerComposer').then((module) => module.AnswerComposer));

const WAYS = [['reply', IconArrowBackUp], ['all', IconArrowBackUpDouble], ['forward', IconArrowForwardUp]] as const;

interface Props {
  mail: Ref;
  status: string;
  subject: string;
  /** Whether it is the one mail on the screen, and R answers it. */
  keyed?: boolean;
}

/** Answers a mail right below it, to its sender or to all, or hands it on. */
export function MailAnswer({ mail, status, subject, keyed = false }: Props) {
  const { t } = useTranslation();
  const [kind, setKind] = useState<Answering | null>(null);
  const may = useObject('email')?.may.create && ['received', 'sent', 'bounced'].includes(status);
  useShortcuts(keyed && may ? [{ keys: 'r', label: t('mail.answer.reply'), run: () => setKind('reply') }] : []);
  if (!may) return null;
  return (
    <>
      <div className={css.answers}>
        {WAYS.map(([way, Sign]) => (
          <Button key={way} size="compact-sm" variant="subtle" color="gray" aria-pressed={kind === way} aria-label={t(`mail.answerOf.${way}`, { subject })} leftSection={<Sign size={16} stroke={1.5} aria-hidden />} onPointerEnter={() => void AnswerComposer.fetch()} onClick={() => setKind(kind === way ? null : way)}>
            {t(`mail.answer.${way}`)}
          </Button>
        ))}
      </div>
      {kind && <AnswerComposer key={kind} id={mail.id} kind={kind} onSent={() => setKind(null)} onTakenBack={() => setKind(kind)} />}
    </>
  );
}
