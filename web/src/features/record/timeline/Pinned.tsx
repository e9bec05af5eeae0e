import { useTranslation } from '@/lib/i18n/useTranslation';
import { RichView } from '@/engine/field/richText/RichView';
import { usePage } from '@/engine/record/page';
import { useObject } from '@/engine/schema/catalog';
import { PinButton } from './PinButton';
import classes from './Timeline.module.css';

const MOST = 5;

/** Notes that everybody should read first. */
export function Pinned({ id }: { id: string }) {
  const { t } = useTranslation();
  const note = useObject('note');
  const found = usePage('note', { fields: ['body', 'pinned'], filter: { and: [{ field: 'about', op: 'is', value: id }, { field: 'pinned', op: 'is', value: true }] }, sort: [{ field: 'updatedAt', desc: true }], limit: MOST }, note !== undefined);
  const notes = found.data?.pages[0]?.items ?? [];
  if (notes.length === 0) return null;
  return (
    <ul className={classes.pinned} aria-label={t('record.timeline.pinned')}>
      {notes.map((one) => (
        <li key={one.id}>
          <RichView html={String(one['body'] ?? '')} />
          <PinButton id={one.id} pinned />
        </li>
      ))}
    </ul>
  );
}
