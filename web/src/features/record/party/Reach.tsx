import { ActionIcon, Modal } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBrandWhatsapp, IconDownload, IconMail, IconMapPin, IconPhone, IconQrcode, type Icon } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Address, RecordData } from '@/engine/record/types';
import { messageOf } from '@/lib/api/problem';
import { timeZone, written } from '@/lib/format/locale';
import { lazily } from '@/lib/lazily';
import { notify } from '@/ui/notify';
import { downloadCard } from './card';
import { clockThere } from './localClock';
import classes from './Party.module.css';
import { waysOf } from './ways';

const CardCode = lazily(() => import('./CardCode').then((module) => module.CardCode));

/** Every way to somebody in one touch, and their card to take along. */
export function Reach({ record, name }: { record: RecordData; name: string }) {
  const { t } = useTranslation();
  const [shown, { open, close }] = useDisclosure(false);
  const { phone, chat, email, map } = waysOf(record);
  const isContact = record.object === 'contact';
  const there = clockThere(record['address'] as Address | null | undefined, timeZone(), written());
  const ways: [string, Icon, string | null][] = [['call', IconPhone, phone], ['chat', IconBrandWhatsapp, chat], ['email', IconMail, email], ['map', IconMapPin, map]];
  return (
    <div className={classes.reach} role="group" aria-label={t('party.reach.title', { name })}>
      {ways.map(([key, Sign, href]) => href && (
        <ActionIcon key={key} component="a" href={href} {...(href.startsWith('https:') ? { target: '_blank', rel: 'noopener noreferrer' } : {})} variant="default" size="lg" aria-label={t(`party.reach.${key}`, { name })} title={t(`party.reach.${key}`, { name })}>
          <Sign size={20} stroke={1.5} />
        </ActionIcon>
      ))}
      {isContact && (
        <>
          <ActionIcon variant="default" size="lg" aria-label={t('party.reach.code', { name })} title={t('party.reach.code', { name })} onClick={open}><IconQrcode size={20} stroke={1.5} /></ActionIcon>
          <ActionIcon variant="default" size="lg" aria-label={t('party.reach.card', { name })} title={t('party.reach.card', { name })} onClick={() => void downloadCard(record.id, name).catch((failure: unknown) => notify.bad(messageOf(failure)))}><IconDownload size={20} stroke={1.5} /></ActionIcon>
        </>
      )}
      {there && <span className={classes.there}>{t('party.localTime', { time: there })}</span>}
      <Modal opened={shown} onClose={close} title={t('party.reach.code', { name })} size="auto" centered closeButtonProps={{ 'aria-label': t('close') }}>
        <CardCode record={record} name={name} />
      </Modal>
    </div>
  );
}
