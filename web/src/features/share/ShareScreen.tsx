import { Button, Textarea } from '@mantine/core';
import { IconShare2 } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import { refusalOf, run } from '@/engine/record/execute';
import { useRecent } from '@/engine/record/recent';
import type { Ref } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { startCreating } from '@/engine/view/creating';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { messageOf } from '@/lib/api/problem';
import { request } from '@/lib/api/request';
import { uuidv7 } from '@/lib/ids';
import { EmptyState } from '@/ui/EmptyState';
import { type Shared, takeShared } from './shared';
import css from './Share.module.css';

/** What another app shared: put down as a note and files of whoever it is about, or, a card, as a lead. */
export function ShareScreen() {
  const { t } = useTranslation();
  const [shared, setShared] = useState<Shared | null | undefined>(undefined);
  const taken = useRef(false);
  useEffect(() => {
    // taken once: it is nowhere any more after that
    if (taken.current) return;
    taken.current = true;
    takeShared().then(setShared, () => setShared(null));
  }, []);
  return (
    <div className={css.page}>
      <ScreenHead title={t('share.title')} icon={<IconShare2 size={20} stroke={1.5} />} tight />
      {shared === null && <EmptyState icon={<IconShare2 size={20} stroke={1.5} />} title={t('share.nothing')} text={t('share.nothingText')} />}
      {shared && <Keep shared={shared} />}
    </div>
  );
}

function Keep({ shared }: { shared: Shared }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const me = useSession().user.id;
  const party = fieldOf(useObject('note'), 'about');
  const lead = useObject('lead');
  const last = useRecent(me).find((one) => party?.targets?.includes(one.object));
  const [chosen, setChosen] = useState<Ref | null | undefined>(undefined);
  const [text, setText] = useState(shared.card ? '' : shared.text);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const about = chosen === undefined ? (last ?? null) : chosen;
  const About = party ? fieldType(party.type).Input : undefined;
  const { card } = shared;
  const keep = async () => {
    if (!about || busy) return;
    setBusy(true);
    setProblem(null);
    try {
      if (text.trim()) {
        const answer = await run([{ do: 'create', object: 'note', id: uuidv7(), fields: { body: text.trim(), about: { object: about.object, id: about.id } } }], { quiet: true, done: t('share.kept', { name: about.title ?? '' }) });
        const refusal = answer.outcomes[0] && refusalOf(answer.outcomes[0]);
        if (refusal) return setProblem(refusal);
      }
      for (const file of shared.files) {
        const form = new FormData();
        form.append('file', file);
        await request(`/records/${about.object}/${about.id}/files`, { method: 'POST', body: form });
      }
      await navigate({ to: '/o/$object/$id', params: { object: about.object, id: about.id } });
    } catch (failure) {
      setProblem(messageOf(failure));
    } finally {
      setBusy(false);
    }
  };
  const asLead = () => card && startCreating('lead', {
    person: card.name, company: card.company, phones: card.phones.slice(0, 1).map((value) => ({ value })), emails: card.emails.slice(0, 1).map((value) => ({ value })), interest: card.note, jobTitle: card.jobTitle,
  });
  return (
    <div className={css.keep}>
      {card && lead?.may.create && <Button variant="light" onClick={asLead}>{t('share.asLead', { name: card.name || card.company })}</Button>}
      {party && About && (
        <div>
          <p className={css.label} aria-hidden>{t('share.about')}</p>
          <About field={{ ...party, required: true }} label={t('share.about')} value={about} onChange={(value) => setChosen((value as Ref | null) ?? null)} />
        </div>
      )}
      <Textarea label={t('share.note')} autosize minRows={3} maxRows={12} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      {shared.files.length > 0 && (
        <ul className={css.files} aria-label={t('files.title')}>
          {shared.files.map((file) => <li key={file.name} className="ellipsis">{file.name}</li>)}
        </ul>
      )}
      {problem && <p role="alert" className={css.problem}>{problem}</p>}
      <Button loading={busy} disabled={!about || (text.trim() === '' && shared.files.length === 0)} onClick={() => void keep()}>{t('share.keep')}</Button>
    </div>
  );
}
