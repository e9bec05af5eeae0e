import { Button } from '@mantine/core';
import { useRecord } from '@/engine/record/one';
import { usePage } from '@/engine/record/page';
import { useObject } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { startCreating } from '@/engine/view/creating';
import { RecordFields } from '@/engine/view/RecordFields';
import { useTranslation } from '@/lib/i18n/useTranslation';
import css from './Purpose.module.css';

const ANSWERS = ['what', 'forWhom', 'forWhat', 'how', 'where'];

/** Why the company is there, above all it wants to reach; written in place by whoever may. */
export function MissionBlock() {
  const { t } = useTranslation();
  const object = useObject('mission');
  const page = usePage('mission', { fields: ['statement'], limit: 1 }, object !== undefined);
  const mission = page.data?.pages[0]?.items[0];
  if (!object || !page.data) return null;
  if (mission) return <Mission object={object} id={mission.id} statement={String(mission['statement'] ?? '')} />;
  return (
    <section className={css.mission} aria-label={object.label}>
      <p className="quiet">{t('purpose.noMission')}</p>
      {object.may.create && <Button variant="default" size="compact-sm" onClick={() => startCreating('mission')}>{t('purpose.writeMission')}</Button>}
    </section>
  );
}

function Mission({ object, id, statement }: { object: ObjectType; id: string; statement: string }) {
  const { t } = useTranslation();
  const record = useRecord('mission', id);
  const writes = object.may.update !== 'none';
  return (
    <section className={css.mission} aria-labelledby="mission">
      <h2 id="mission" className={css.label}>{object.label}</h2>
      <p className={css.statement}>{statement}</p>
      {record.data && (
        <details>
          <summary>{writes ? t('purpose.answersWritten') : t('purpose.answers')}</summary>
          <RecordFields object={object} record={record.data} fields={writes ? ['statement', ...ANSWERS] : ANSWERS} />
        </details>
      )}
    </section>
  );
}
