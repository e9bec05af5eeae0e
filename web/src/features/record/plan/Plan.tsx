import { UnstyledButton } from '@mantine/core';
import { useId, useState } from 'react';
import type { RecordData, Ref } from '@/engine/record/types';
import { useObject } from '@/engine/schema/catalog';
import { today } from '@/lib/format/dates';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Moment } from './Moment';
import { NextMoment } from './NextMoment';
import css from './Plan.module.css';
import { laidOut, tally } from './standing';
import { usePlan } from './usePlan';

/** What follows a purchase: the moment that comes next, and of each other whether it was kept. */
export function Plan({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const id = useId();
  const [all, setAll] = useState(false);
  const task = useObject('task');
  const moments = usePlan(record) ?? [];
  if (!task || moments.length === 0) return null;
  const { next, others, folded } = laidOut(moments, today());
  const shown = all ? moments.filter((one) => one !== next) : others;
  // a party may have bought more than once
  const several = new Set(moments.map((one) => (one['sales.deal'] as Ref | null)?.id)).size > 1;
  return (
    <section aria-labelledby={id}>
      <header className={css.head}>
        <h2 id={id}>{t('followUp.title')}</h2>
        <span className={css.tally}>{t('followUp.tally', tally(moments, today()))}</span>
      </header>
      {next ? <NextMoment task={task} moment={next} deal={several} /> : <p className={css.over}>{t('followUp.over')}</p>}
      {folded > 0 && (
        <UnstyledButton className={css.more} aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('followUp.fewer') : t('followUp.earlier', { count: folded, n: folded })}
        </UnstyledButton>
      )}
      {shown.length > 0 && (
        <ol className={css.list}>
          {shown.map((moment) => <Moment key={moment.id} task={task} moment={moment} deal={several} />)}
        </ol>
      )}
    </section>
  );
}
