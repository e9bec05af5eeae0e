import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { i18n } from '@/lib/i18n/texts';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Field } from '@/engine/schema/types';
import { messageOf } from '@/lib/api/problem';
import { formatInstant } from '@/lib/format/dates';
import { notify } from '@/ui/notify';
import css from './AccessPanel.module.css';
import { LinkForm } from './LinkForm';
import { type Link, linksQuery, stateOf, useTakeBack } from './links';

interface Props {
  object: string;
  id: string;
  /** What can be chosen to be shown; none of what is shown as a whole. */
  fields: Field[];
  /** Keys of those that are chosen to begin with. */
  usual: string[];
}

/** Links by which somebody outside sees this: made here, told once, taken back at once. */
export function Links({ object, id, fields, usual }: Props) {
  const { t } = useTranslation();
  const [making, make] = useState(false);
  const links = useQuery(linksQuery(object, id));
  return (
    <div className={css.links}>
      <h3>{t('access.links.title')}</h3>
      {links.isError && <p role="alert" className="quiet">{messageOf(links.error)}</p>}
      {links.data && links.data.length > 0 && <ul className={css.people}>{links.data.map((link) => <LinkRow key={link.id} object={object} id={id} link={link} />)}</ul>}
      {making ? <LinkForm object={object} id={id} fields={fields} usual={usual} onDone={() => make(false)} /> : <Button variant="default" onClick={() => make(true)}>{t('access.links.make')}</Button>}
    </div>
  );
}

function LinkRow({ object, id, link }: { object: string; id: string; link: Link }) {
  const { t } = useTranslation();
  const takeBack = useTakeBack(object, id);
  const state = stateOf(link);
  const said = { open: t('access.links.until', { when: formatInstant(link.until) }), ended: t('access.links.ended'), takenBack: t('access.links.takenBack') };
  const last = link.openings[0];
  const device = last?.browser && last.system ? i18n.t('account.sessions.on', { browser: last.browser, system: last.system }) : null;
  return (
    <li>
      <span>{link.makerName ?? '–'} · {said[state]}{link.password ? ` · ${t('access.links.guarded')}` : ''}</span>
      {state === 'open' && <Button size="compact-xs" variant="subtle" color="red" loading={takeBack.isPending} onClick={() => takeBack.mutate(link.id, { onError: (error) => notify.bad(messageOf(error)) })}>{t('access.links.takeBack')}</Button>}
      <span className="quiet">{last ? [t('access.links.opened', { count: link.opened }), t('access.links.last', { when: formatInstant(last.at) }), device].filter(Boolean).join(' · ') : t('access.links.unopened')}</span>
    </li>
  );
}
