import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { keys } from '@/engine/record/keys';
import { usePage } from '@/engine/record/page';
import type { RecordData, Ref } from '@/engine/record/types';
import { useSession } from '@/engine/session/session';
import { messageOf } from '@/lib/api/problem';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { notify } from '@/ui/notify';
import { send, takeBack } from '../mail/api';
import css from './Beside.module.css';

/** So long all of them wait: long enough to think again about forty. */
const MINUTES = 2;

/** Letters in which the customers of a hand-over hear who looks after them now: looked at, then sent together, and taken back together while they wait. */
export function Introductions({ record }: { record: RecordData }) {
  const { t } = useTranslation();
  const client = useQueryClient();
  const me = useSession().user.id;
  const mine = (record['receiver'] as Ref | null)?.id === me;
  const page = usePage('email', { fields: ['subject', 'status', 'about', 'owner'], filter: { field: 'handover.introduces', op: 'is', value: record.id }, sort: [{ field: 'createdAt' }], limit: 200 });
  const letters = page.data?.pages.flatMap((one) => one.items) ?? [];
  const of = (status: string) => letters.filter((one) => one['status'] === status);
  const each = useMutation({
    mutationFn: async ({ some, go }: { some: RecordData[]; go: boolean }) => {
      const at = new Date(Date.now() + MINUTES * 60_000).toISOString();
      for (const one of some) await (go ? send(one.id, at) : takeBack(one.id));
      return some.length;
    },
    onSuccess: (count, { go }) => notify.done(t(go ? 'handover.lettersGo' : 'handover.lettersBack', { count })),
    onError: (failure) => notify.bad(messageOf(failure)),
    onSettled: () => client.invalidateQueries({ queryKey: keys.records('email') }),
  });
  if (letters.length === 0) return null;
  const [drafts, waiting] = [of('draft'), of('waiting')];
  return (
    <section aria-labelledby="introductions">
      <div className={css.head}>
        <h2 id="introductions">{t('handover.letters')}</h2>
        <span className={css.tally}>{t('handover.lettersCount', { count: letters.length, sent: of('sent').length })}</span>
      </div>
      {mine && drafts.length > 0 && <Button variant="default" loading={each.isPending} onClick={() => each.mutate({ some: drafts, go: true })}>{t('handover.sendLetters', { count: drafts.length, minutes: MINUTES })}</Button>}
      {mine && waiting.length > 0 && <Button variant="subtle" color="gray" loading={each.isPending} onClick={() => each.mutate({ some: waiting, go: false })}>{t('handover.takeBackLetters', { count: waiting.length })}</Button>}
      <ul className={css.list}>
        {letters.slice(0, 50).map((one) => (
          <li key={one.id} className={css.row}>
            <span aria-hidden />
            <Link to="/o/$object/$id" params={{ object: 'email', id: one.id }}>{(one['about'] as Ref | null)?.title ?? String(one['subject'] ?? '')}</Link>
            <span className={css.when}>{t(`handover.letterIs.${String(one['status'])}`)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
