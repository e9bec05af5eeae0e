import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { RecordData, Ref } from '@/engine/record/types';
import { formatInstant } from '@/lib/format/dates';
import { Initials } from '@/ui/Initials';
import classes from './Card.module.css';
import type { CardFields } from './cardFields';
import { daysSince, STALE_AFTER } from './due';

/** When it should close, how long nothing has happened, whose it is. */
export function CardFoot({ card, fields, date, open }: { card: RecordData; fields: CardFields; date: string; open: boolean }) {
  const { t } = useTranslation();
  const owner = fields.owner ? (card[fields.owner] as Ref | null | undefined) : null;
  const idle = daysSince(card['updatedAt'], Date.now());
  const stale = open && idle !== null && idle >= STALE_AFTER;
  return (
    <div className={classes.line}>
      <span className="quiet ellipsis">{date}</span>
      {stale && (
        <Tooltip label={t('board.staleWhy', { date: formatInstant(String(card['updatedAt'])) })}>
          <span className={classes.stale}>{t('board.stale', { count: idle })}</span>
        </Tooltip>
      )}
      {owner?.title && (
        <span className={classes.owner} title={owner.title}>
          <Initials id={owner.id} name={owner.title} size={18} />
          <span className="only-heard">{owner.title}</span>
        </span>
      )}
    </div>
  );
}
