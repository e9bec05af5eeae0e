import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { run } from '@/engine/record/execute';
import { usePage } from '@/engine/record/page';
import type { RecordData } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { isMuted, mute, unmute, useMuted } from '@/engine/view/muted';
import css from './Account.module.css';
import { PushHere } from './PushHere';

const KINDS = ['mention', 'assigned', 'invited', 'handed', 'reminder', 'notSent'];
const USUAL = { quietFrom: 20, quietUntil: 7, quietWeekends: true, digest: 'daily', digestHour: 8 };
const HOURS = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${String(hour).padStart(2, '0')}:00` }));

/** Whether this browser is told what needs one while no screen is open, of what, and when one is left alone; and the mail of the day. */
export function NoticesSection() {
  const { t } = useTranslation();
  const me = useSession().user.id;
  const habits = usePage('noticeHabit', { fields: Object.keys(USUAL), filter: { field: 'owner', op: 'is', value: me }, sort: [{ field: 'key' }], limit: 1 });
  const muted = useMuted(me) ?? [];
  if (!habits.data) return null;
  const said = t('account.push.saved');
  const choose = (kind: string, wanted: boolean) => void (wanted ? unmute(muted.filter((one) => one.kind === `push.${kind}`), said) : mute(`push.${kind}`, said)).catch(() => undefined);
  return (
    <section aria-labelledby="account-push">
      <h2 id="account-push">{t('account.push.title')}</h2>
      <p className="quiet">{t('account.push.text')}</p>
      <div className={css.form}>
        <PushHere me={me} />
        <div role="group" aria-label={t('account.push.kinds')} className={css.line}>
          {KINDS.map((kind) => <Checkbox key={kind} label={t(`notices.kind.${kind}`)} checked={!isMuted(muted, `push.${kind}`)} onChange={(event) => choose(kind, event.currentTarget.checked)} />)}
        </div>
        <Habits habit={habits.data.pages[0]?.items[0] ?? null} said={said} />
      </div>
    </section>
  );
}

function Habits({ habit, said }: { habit: RecordData | null; said: string }) {
  const { t } = useTranslation();
  const object = useObject('noticeHabit');
  const digest = String(habit?.['digest'] ?? USUAL.digest);
  const save = (part: Partial<typeof USUAL>) => {
    const fields = { ...part };
    const command = habit
      ? ({ do: 'update', object: 'noticeHabit', id: habit.id, fields: Object.fromEntries(Object.entries(fields).map(([key, becomes]) => [key, { becomes }])) } as const)
      : ({ do: 'create', object: 'noticeHabit', fields: { ...USUAL, ...fields } } as const);
    void run([command], { done: said }).catch(() => undefined);
  };
  const label = (key: string) => fieldOf(object, key)?.label ?? key;
  const hour = (key: 'quietFrom' | 'quietUntil') => (
    <NumberInput key={`${key}${habit?.version ?? 0}`} label={label(key)} defaultValue={Number(habit?.[key] ?? USUAL[key])} min={0} max={23} w={160} onBlur={(event) => event.currentTarget.value !== '' && Number(event.currentTarget.value) !== Number(habit?.[key] ?? USUAL[key]) && save({ [key]: Number(event.currentTarget.value) })} />
  );
  return (
    <>
      <div className={css.line}>
        {hour('quietFrom')}
        {hour('quietUntil')}
      </div>
      <Checkbox label={label('quietWeekends')} checked={(habit?.['quietWeekends'] ?? USUAL.quietWeekends) === true} onChange={(event) => save({ quietWeekends: event.currentTarget.checked })} />
      <div className={css.line}>
        <NativeSelect label={label('digest')} description={t('account.digest.text')} value={digest} onChange={(event) => save({ digest: event.currentTarget.value })} data={(fieldOf(object, 'digest')?.options ?? []).map((option) => ({ value: option.key, label: option.label }))} />
        {digest !== 'off' && <NativeSelect label={label('digestHour')} value={String(habit?.['digestHour'] ?? USUAL.digestHour)} onChange={(event) => save({ digestHour: Number(event.currentTarget.value) })} data={HOURS} />}
      </div>
    </>
  );
}
