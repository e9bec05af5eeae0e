import { useTranslation } from '@/lib/i18n/useTranslation';
import { Serves } from '@/engine/purpose/Serves';
import type { RecordData, Ref } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { formatInstant } from '@/lib/format/dates';
import { Initials } from '@/ui/Initials';
import classes from './Card.module.css';
import type { CardFields } from './cardFields';
import { daysSince, STALE_AFTER } from './due';
import { isLong } from './usual';

interface Props {
  object: ObjectType;
  card: RecordData;
  fields: CardFields;
  date: string;
  open: boolean;
  usual: number | undefined;
}

/** When it should close, what it serves, how long it has been where it is, whose it is. */
export function CardFoot({ object, card, fields, date, open, usual }: Props) {
  const owner = fields.owner ? (card[fields.owner] as Ref | null | undefined) : null;
  return (
    <div className={classes.line}>
      <span className={`quiet ${classes.when}`}>{date}</span>
      <Serves object={object} record={card} />
      {open && (fields.since ? <Age since={card[fields.since]} usual={usual} /> : <Idle at={card['updatedAt']} />)}
      {owner?.title && (
        <span className={classes.owner} title={owner.title}>
          <Initials id={owner.id} name={owner.title} size={18} />
          <span className="only-heard">{owner.title}</span>
        </span>
      )}
    </div>
  );
}

/** Days in this column; marked where it is longer than usual, with the reason. */
function Age({ since, usual }: { since: unknown; usual: number | undefined }) {
  const { t } = useTranslation();
  const days = daysSince(since, Date.now());
  if (days === null) return null;
  const long = isLong(days, usual);
  const date = formatInstant(String(since));
  return (
    <span title={usual === undefined ? t('board.ageSince', { date }) : t('board.ageWhy', { date, count: usual })} className={long ? classes.stale : classes.age} data-long={long || undefined}>{t('board.age', { count: days })}</span>
  );
}

/** On boards that do not say since when: marked after weeks without a change. */
function Idle({ at }: { at: unknown }) {
  const { t } = useTranslation();
  const idle = daysSince(at, Date.now());
  if (idle === null || idle < STALE_AFTER) return null;
  return (
    <span title={t('board.staleWhy', { date: formatInstant(String(at)) })} className={classes.stale}>{t('board.stale', { count: idle })}</span>
  );
}
