import { Modal } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { usePage } from '@/engine/record/page';
import { useObject } from '@/engine/schema/catalog';
import css from './Mail.module.css';
import { NewSchedule } from './NewSchedule';
import { Schedule } from './Schedule';
import { SCHEDULE_FIELDS } from './schedule';
import { useSendings } from './sendings';
import { Warnings } from './Warnings';

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
  const found = usePage('reportSchedule', { fields: SCHEDULE_FIELDS, filter: { field: 'about', op: 'is', value: about }, limit: 50 });
  const standings = useSendings().data?.items ?? [];
  const schedules = found.data?.pages[0]?.items ?? [];
  return (
    <Modal opened onClose={onClose} title={t('reports.mail.title', { name: sent.name })} size="lg">
      <p className="quiet">{t(sent.mine ? 'reports.mail.private' : 'reports.mail.text')}</p>
      <Warnings />
      {schedules.length > 0 && (
        <ul className={css.list} aria-label={t('reports.mail.schedules')}>
          {schedules.map((one) => <Schedule key={one.id} schedule={one} readers={standings.find((each) => each.schedule === one.id)?.readers ?? []} />)}
        </ul>
      )}
      {useObject('reportSchedule')?.may.create && <NewSchedule about={about} />}
    </Modal>
  );
}
