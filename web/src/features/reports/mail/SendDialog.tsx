import { Modal } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import { useObject } from '@/engine/schema/catalog';
import { NewSchedule } from './NewSchedule';
import { Schedule } from './Schedule';
import css from './Mail.module.css';

export interface Sent {
  object: 'report' | 'dashboard';
  id: string;
  name: string;
  /** Whether nobody but its owner sees it. */
  mine: boolean;
}

/** To whom a report is sent by mail and when, and another such sending. */
export function SendDialog({ sent, onClose }: { sent: Sent; onClose: () => void }) {
  const { t } = useTranslation();
  const about = { object: sent.object, id: sent.id };
  const found = usePage('reportSchedule', { fields: ['about'], filter: { field: 'about', op: 'is', value: about }, limit: 50 });
  const schedules = found.data?.pages[0]?.items ?? [];
  return (
    <Modal opened onClose={onClose} title={t('reports.mail.title', { name: sent.name })} size="lg">
      <p className="quiet">{t(sent.mine ? 'reports.mail.private' : 'reports.mail.text')}</p>
      {schedules.length > 0 && (
        <ul className={css.list} aria-label={t('reports.mail.schedules')}>
          {schedules.map((one) => <Schedule key={one.id} id={one.id} />)}
        </ul>
      )}
      {useObject('reportSchedule')?.may.create && <NewSchedule about={about} />}
    </Modal>
  );
}
