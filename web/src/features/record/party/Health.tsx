import { UnstyledButton } from '@mantine/core';
import { IconCircleCheck, IconCircleDashed, IconAlertCircle, IconAlertTriangle } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { RecordData } from '@/engine/record/types';
import { today } from '@/lib/format/dates';
import { AnchoredBox } from '@/ui/Anchored';
import { here, useOpener } from '@/ui/opener';
import classes from './Party.module.css';
import { ENOUGH_PROMISES, ENOUGH_TOUCHES, healthOf, type Level } from './health';
import { usePromiseFigures, useTouches } from './queries';

const SIGN = { good: IconCircleCheck, watch: IconAlertTriangle, poor: IconAlertCircle, unknown: IconCircleDashed };

/** How a party stands with us in one word; a click tells why, and what it was judged by. */
export function Health({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const touches = useTouches(record);
  const promises = usePromiseFigures(record);
  const opener = useOpener(here);
  if (!touches || !promises) return <span className="quiet">…</span>;
  const { level, reasons } = healthOf({ touches, ...promises }, today());
  const Sign = SIGN[level satisfies Level];
  return (
    <>
      <UnstyledButton {...opener.button} className={classes.health ?? ''} data-level={level} aria-label={t('party.healthWhy', { health: t(`party.health.${level}`) })}>
        <Sign size={16} stroke={1.5} aria-hidden />
        {t(`party.health.${level}`)}
      </UnstyledButton>
      {opener.wanted && (
        <AnchoredBox opener={opener} label={t('party.reasons')} className={classes.reasons}>
          {reasons.length === 0 && <p>{t('party.tooLittle', { touches: ENOUGH_TOUCHES, promises: ENOUGH_PROMISES })}</p>}
          <ul>
            {reasons.map((reason) => (
              <li key={reason.key} data-good={reason.good}>
                {reason.good ? '+' : '−'} {t(`party.reason.${reason.key}`, { ...reason.numbers, count: reason.numbers.count ?? reason.numbers.days ?? 0 })}
              </li>
            ))}
          </ul>
          <p className="quiet">{t('party.judgedBy')}</p>
        </AnchoredBox>
      )}
    </>
  );
}
