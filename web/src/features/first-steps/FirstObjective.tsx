import { Button, NumberInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { refusalOf, run } from '@/engine/record/execute';
import { useGroups } from '@/engine/record/groups';
import type { Value } from '@/engine/record/types';
import { useSession } from '@/engine/session/session';
import { messageOf } from '@/lib/api/problem';
import { formatDate, today } from '@/lib/format/dates';
import { formatDecimal } from '@/lib/format/numbers';
import { uuidv7 } from '@/lib/ids';
import { useStore } from '@/lib/store';
import { suggested } from './best';
import { historyOf, measureFor, periodAt } from './objective';
import { want } from './want';
import css from './Welcome.module.css';

/** One objective of this quarter, with a target that what was reached before suggests. */
export function FirstObjective() {
  const { t } = useTranslation();
  const { user, workspace } = useSession();
  const wanted = useStore(want);
  const measure = measureFor(wanted);
  const past = useGroups(measure.object, historyOf(measure));
  const target = suggested((past.data?.groups ?? []).map((group) => Number(group.measures['value'] ?? 0)));
  const [name, setName] = useState(t(`welcome.purpose.name_${wanted}`));
  const [figure, setFigure] = useState<number | string>();
  const [error, setError] = useState<string>();
  const period = periodAt(today());
  const value = figure ?? target ?? '';
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const fields = { name, target: String(value), ...(measure.kind === 'sum' ? { unit: workspace.baseCurrency } : {}), responsible: user.id, ...period, measure: measure as unknown as Value };
    const answer = await run([{ do: 'create', object: 'objective', id: uuidv7(), fields }], { quiet: true }).catch((failure: unknown) => setError(messageOf(failure)));
    const refusal = answer?.outcomes[0] && refusalOf(answer.outcomes[0]);
    if (refusal) setError(refusal);
  };
  if (past.isPending) return null;
  return (
    <form className={css.form} onSubmit={(event) => void save(event)}>
      <TextInput label={t('welcome.purpose.what')} value={name} onChange={(event) => setName(event.currentTarget.value)} required withAsterisk={false} />
      <NumberInput label={measure.kind === 'sum' ? t('welcome.purpose.targetIn', { currency: workspace.baseCurrency }) : t('welcome.purpose.target')} value={value} onChange={setFigure} min={1} hideControls thousandSeparator=" " required withAsterisk={false}
        description={target === null ? t('welcome.purpose.noHistory') : t('welcome.purpose.suggested', { target: formatDecimal(target) })} error={error} />
      <p className="quiet">{t('welcome.purpose.until', { date: formatDate(period.periodTo) })}</p>
      <div className={css.actions}><Button type="submit" disabled={name.trim() === '' || !(Number(value) > 0)}>{t('welcome.purpose.saveObjective')}</Button></div>
    </form>
  );
}
