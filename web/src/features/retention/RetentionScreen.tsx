import { Button, Skeleton } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useSession } from '@/engine/session/session';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { useRules } from './api';
import css from './Retention.module.css';
import { RuleCard } from './RuleCard';
import { RuleForm } from './RuleForm';

/** How long things are kept: the rules, what each would take now, and the switch of each. */
export function RetentionScreen() {
  const { t } = useTranslation();
  const administrator = useSession().user.role === 'administrator';
  const rules = useRules(administrator);
  const [adding, add] = useState(false);
  if (!administrator) return <EmptyState title={t('admin.denied')} text={t('retention.denied')} />;
  return (
    <div className={css.page}>
      <ScreenHead title={t('retention.title')} crumbs={<Link to="/admin">{t('admin.title')}</Link>}>
        {!adding && <Button leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />} onClick={() => add(true)}>{t('retention.add')}</Button>}
      </ScreenHead>
      <div className={css.body}>
        <p className="quiet">{t('retention.text')}</p>
        <p className="quiet">
          {t('retention.holds')} <Link to="/o/$object" params={{ object: 'legalHold' }} search={{}}>{t('retention.toHolds')}</Link>
        </p>
        {adding && <RuleForm record={null} onDone={() => add(false)} />}
        {rules.isPending && <Skeleton height={200} />}
        {rules.isError && <ErrorState error={rules.error} onRetry={() => void rules.refetch()} />}
        {rules.data?.length === 0 && !adding && <EmptyState title={t('retention.none')} text={t('retention.noneText')} />}
        {rules.data && rules.data.length > 0 && <ul className={css.rules}>{rules.data.map((record) => <RuleCard key={`${record.id}/${record.version}`} record={record} />)}</ul>}
      </div>
    </div>
  );
}
