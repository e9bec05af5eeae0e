import { Tabs } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { remember } from '@/engine/record/recent';
import type { RecordData } from '@/engine/record/types';
import { useCatalog } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import { RecordFields } from '@/engine/view/RecordFields';
import { titleOf } from '@/engine/view/titleOf';
import { Later } from '@/lib/Later';
import { lazily } from '@/lib/lazily';
import { useShortcuts } from '@/lib/shortcuts';
import { isTalkedAbout } from './about';
import { AccessPanel } from './access/AccessPanel';
import { Beside } from './beside/Beside';
import { Facts } from './Facts';
import { FilesPanel } from './files/FilesPanel';
import { OneFile } from './files/OneFile';
import { History } from './History';
import { Lines } from './lines/Lines';
import { toldOf } from './mail/told';
import classes from './RecordPage.module.css';
import { PartyFacts } from './party/PartyFacts';
import { PartyKnown } from './party/PartyKnown';
import { PartySide } from './party/PartySide';
import { Reach } from './party/Reach';
import { RecordHead } from './RecordHead';
import { RelatedLists } from './related/RelatedLists';
import { Comments } from './talk/Comments';
import { Story } from './timeline/Story';

const MailPanel = lazily(() => import('./mail/MailPanel').then((module) => module.MailPanel));
const ObjectivePanel = lazily(() => import('./objective/ObjectivePanel').then((module) => module.ObjectivePanel));
const WhatComes = lazily(() => import('./handover/WhatComes').then((module) => module.WhatComes));

interface Props {
  object: ObjectType;
  record: RecordData;
  tab: string;
}

/** Left who it is, in the middle what happened, right what belongs to it; stacked on a phone, where a party's three are tabs, for its timeline is long. */
export function RecordPage({ object, record, tab }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/o/$object/$id' });
  const catalog = useCatalog();
  const talked = isTalkedAbout(catalog, object);
  const me = useSession().user.id;
  const title = titleOf(object, record);
  useEffect(() => remember(me, { object: object.key, id: record.id, title }), [me, object.key, record.id, title]);
  // as a click on it would
  useShortcuts([{ keys: 'p', label: t('record.call'), run: () => document.querySelector<HTMLAnchorElement>('main a[href^="tel:"]')?.click() }]);
  const isParty = object.traits.includes('party');
  // its words, readers and files stand in the letter itself
  const mail = object.key === 'email';
  const self = { object: object.key, id: record.id, title };
  // what stands in no section, such as who is named in a note, is read elsewhere
  const children = object.fields.filter((field) => field.type === 'children' && object.sections.some((section) => section.fields.includes(field.key)));
  const tabbed = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) && isParty;
  const parts = mail ? [] : children.map((field) => field.key);
  const story = ['timeline', ...(tabbed ? ['open', 'details'] : []), ...(object.key === 'comment' ? [] : ['comments'])];
  // what nobody talks about is opened for what it is made of
  const tabs = [...(talked ? [...story, ...parts] : [...parts, ...story]), 'history'];
  const now = tabs.includes(tab) ? tab : (tabs[0] ?? 'history');
  const labelOf = (key: string) => children.find((field) => field.key === key)?.label ?? (key === 'details' ? t('record.identity') : key === 'comments' ? t('talk.tab') : t(`record.tab.${key}`));
  const editable = object.may.update !== 'none' && record['deletedAt'] == null;
  const files = object.key === 'file' ? <OneFile record={record} editable={editable} /> : !mail && <FilesPanel object={object.key} id={record.id} editable={editable} />;
  // owned rows have tabs of their own: a section of nothing else would be a heading alone
  const sections = object.sections.filter((section) => (!mail || section.key === 'main') && section.fields.some((key) => !children.some((field) => field.key === key)));
  const identity = (
    <section className={classes.identity} aria-label={t('record.identity')}>
      {sections.map((section) => (
        <div key={section.key} className={classes.section}>
          {section.key !== 'main' && <h2>{section.label}</h2>}
          <RecordFields object={object} record={record} fields={mail ? toldOf(object, record, section.fields) : section.fields} />
          {isParty && section.key === 'main' && <Later>{() => <PartyKnown record={record} self={self} />}</Later>}
        </div>
      ))}
    </section>
  );
  // what belongs to it is looked at after who it is
  const side = (
    <aside className={classes.related} aria-label={t('record.related')}>
      <Later>
        {() => (
          <>
            <Beside object={object} record={record} />
            {isParty ? <PartySide record={record} self={self} /> : files}
            <RelatedLists object={object} record={record} />
            {isParty && files}
            <AccessPanel type={object} id={record.id} />
          </>
        )}
      </Later>
    </aside>
  );
  return (
    <div className={classes.page}>
      <RecordHead object={object} record={record} />
      <div className={classes.inner}>
        {mail && <MailPanel object={object} record={record} />}
        {object.key === 'objective' && <ObjectivePanel object={object} record={record} />}
        {object.key === 'handover' && <WhatComes record={record} />}
        {isParty && <Reach record={record} name={title} />}
        {isParty ? <PartyFacts record={record} /> : talked && <Facts object={object} record={record} />}
        <div className={classes.columns} data-silent={(!talked && !mail) || undefined}>
          {!tabbed && identity}
          <div className={classes.middle}>
            {/* the chosen tab stands in the address, so that it can be sent and gone back to */}
            <Tabs value={now} onChange={(value) => void navigate({ search: (was) => ({ ...was, tab: value === tabs[0] || value === null ? undefined : value }) as typeof was, replace: true })} keepMounted={false}>
              <Tabs.List className={classes.tabs ?? ''}>
                {tabs.map((key) => (
                  <Tabs.Tab key={key} value={key}>
                    {labelOf(key)}
                  </Tabs.Tab>
                ))}
              </Tabs.List>
              <Tabs.Panel value="timeline" pt="md">
                <Later>{() => <Story object={object} record={record} talked={talked} />}</Later>
              </Tabs.Panel>
              {tabbed && (
                <>
                  <Tabs.Panel value="open" pt="md">
                    {side}
                  </Tabs.Panel>
                  <Tabs.Panel value="details" pt="md">
                    {identity}
                  </Tabs.Panel>
                </>
              )}
              <Tabs.Panel value="comments" pt="md">
                <Comments object={object.key} id={record.id} />
              </Tabs.Panel>
              {children.map((field) => (
                <Tabs.Panel key={field.key} value={field.key} pt="md">
                  <Lines object={object} record={record} field={field} />
                </Tabs.Panel>
              ))}
              <Tabs.Panel value="history" pt="md">
                <History object={object} id={record.id} />
              </Tabs.Panel>
            </Tabs>
          </div>
          {!tabbed && side}
        </div>
      </div>
    </div>
  );
}
