import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useGroups } from '@/engine/record/groups';
import { usePage } from '@/engine/record/page';
import type { Filter, Money, Ref } from '@/engine/record/types';
import type { ObjectType } from '@/engine/schema/types';
import { titleOf } from '@/engine/view/titleOf';
import { today } from '@/lib/format/dates';
import { formatDecimal, formatMoney } from '@/lib/format/numbers';
import { HomeSection, type Kind as HomeKind } from './HomeSection';
import { LatePromises } from './LatePromises';
import css from './MyDay.module.css';

/** My open deals that nobody moves: no next step, or one whose day has passed. */
export function Slipping({ object, me }: { object: ObjectType; me: string }) {
  const { t } = useTranslation();
  const mine: Filter = { and: [{ field: 'owner', op: 'is', value: me }, { field: 'stage.kind', op: 'is', value: 'open' }] };
  const none: Filter = { and: [mine, { field: 'nextStepDate', op: 'isEmpty' }] };
  const late: Filter = { and: [mine, { field: 'nextStepDate', op: 'lt', value: today() }] };
  return (
    <div className={css.slipping}>
      <h2>{t('home.slipping')}</h2>
      <Kind kind="lateStep" object={object} filter={late} label={t('home.lateStep')} none={t('home.noneLate')} />
      <Kind kind="noStep" object={object} filter={none} label={t('home.noStep')} none={t('home.noneWithout')} />
      <LatePromises me={me} />
    </div>
  );
}

function Kind({ kind, object, filter, label, none }: { kind: HomeKind; object: ObjectType; filter: Filter; label: string; none: string }) {
  const { t } = useTranslation();
  const groups = useGroups(object.key, { filter, by: [], measures: [{ key: 'n', kind: 'count' }] });
  const page = usePage(object.key, { fields: [object.title, 'account', 'amount'], filter, sort: [{ field: 'amount', desc: true }], limit: 5 });
  const count = Number(groups.data?.groups[0]?.measures['n'] ?? 0);
  const deals = page.data?.pages[0]?.items ?? [];
  return (
    <HomeSection
      kind={kind}
      sub
      why={t(`home.why.${kind}`)}
      title={<>
        <Link to="/o/$object" params={{ object: object.key }} search={{ filter }}>
          {label}
        </Link>{' '}
        <span className={css.count}>{formatDecimal(count)}</span>
      </>}
    >
      {count === 0 && groups.data && <p className={css.empty}>{none}</p>}
      <ul className={css.list}>
        {deals.map((deal) => {
          const amount = deal['amount'] as Money | null | undefined;
          const account = deal['account'] as Ref | null | undefined;
          return (
            <li key={deal.id} className={css.line} data-row>
              <div className={css.words}>
                <Link to="/o/$object/$id" params={{ object: object.key, id: deal.id }} className={css.name}>
                  {titleOf(object, deal)}
                </Link>
                <span className={css.about}>{account?.title}</span>
              </div>
              <span className={css.when}>{amount ? formatMoney(amount.amount, amount.currency) : ''}</span>
            </li>
          );
        })}
      </ul>
    </HomeSection>
  );
}
