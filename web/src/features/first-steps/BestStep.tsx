import { Button, Skeleton } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useSession } from '@/engine/session/session';
import { RefLink } from '@/engine/view/RefLink';
import { formatDecimal, formatMoney, formatPercent } from '@/lib/format/numbers';
import { LinkButton } from '@/ui/LinkButton';
import { useBest } from './useBest';
import css from './Welcome.module.css';

const SHOWN = 10;

/** The few customers who bring most of what comes in, from what was just brought in. */
export function BestStep({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const { baseCurrency } = useSession().workspace;
  const found = useBest();
  if (!found) return <Skeleton height={240} />;
  const { best, by } = found;
  if (best.all === 0) {
    return (
      <>
        <p>{t('welcome.best.none')}</p>
        <div className={css.actions}><LinkButton to={'/welcome/data' as '/'} variant="default">{t('welcome.best.back')}</LinkButton></div>
      </>
    );
  }
  const largest = best.few[0]?.value ?? 1;
  return (
    <>
      <p className={css.said}>{t(`welcome.best.${by}`, { few: formatDecimal(best.few.length), all: formatDecimal(best.all), share: formatPercent(Math.round((best.brought / best.whole) * 100)), sum: formatMoney(best.brought, baseCurrency) })}</p>
      <ol className={css.best}>
        {best.few.slice(0, SHOWN).map(({ of, value }) => (
          <li key={of.id}>
            <RefLink to={of} />
            <span className={css.amount}>{formatMoney(value, baseCurrency)}</span>
            <progress max={largest} value={value} aria-hidden />
          </li>
        ))}
      </ol>
      {best.few.length > SHOWN && <p className="quiet">{t('welcome.best.more', { count: best.few.length - SHOWN, n: best.few.length - SHOWN })}</p>}
      <p className="quiet">{t('welcome.best.why')}</p>
      <div className={css.actions}><Button onClick={onDone}>{t('welcome.next')}</Button></div>
    </>
  );
}
