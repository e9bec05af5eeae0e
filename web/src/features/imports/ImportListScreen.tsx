import { ActionIcon, Skeleton } from '@mantine/core';
import { IconFileUpload, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { messageOf } from '@/lib/api/problem';
import { formatInstant } from '@/lib/format/dates';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { LinkButton } from '@/ui/LinkButton';
import { notify } from '@/ui/notify';
import { useImportList } from './api/importList';
import { useRemoveImport } from './api/remove';
import type { ImportRun } from './api/types';
import classes from './ImportScreen.module.css';

/** All imports, with what became of each. */
export function ImportListScreen() {
  const { t } = useTranslation();
  const list = useImportList();
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('imports.list')}</h1>
        <LinkButton className={classes.action} to="/imports/new" search={{}}>
          {t('imports.new')}
        </LinkButton>
      </header>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isPending && <Skeleton height={240} />}
      {list.data?.length === 0 && (
        <EmptyState icon={<IconFileUpload size={24} stroke={1.5} />} title={t('imports.none')} text={t('imports.noneText')}>
          <LinkButton to="/imports/new" search={{}}>
            {t('imports.new')}
          </LinkButton>
        </EmptyState>
      )}
      {list.data && list.data.length > 0 && <ImportTable runs={list.data} />}
    </div>
  );
}

function ImportTable({ runs }: { runs: ImportRun[] }) {
  const { t, i18n } = useTranslation();
  const catalog = useCatalog();
  const remove = useRemoveImport();
  const number = new Intl.NumberFormat(i18n.language);
  return (
    <div className={classes.scroll}>
      <table className={`stacks ${classes.table}`}>
        <thead>
          <tr>
            <th scope="col">{t('imports.fileName')}</th>
            <th scope="col">{t('imports.object')}</th>
            <th scope="col">{t('imports.stateLabel')}</th>
            {(['rows', 'created', 'updated', 'rejected'] as const).map((key) => (
              <th key={key} scope="col" className="numbers">
                {t(`imports.report.${key}`)}
              </th>
            ))}
            <th scope="col">{t('imports.when')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {runs.map((run) => (
            <tr key={run.id}>
              <th scope="row">
                <Link to="/imports/$id" params={{ id: run.id }} search={{}}>
                  {run.fileName}
                </Link>
              </th>
              <td>{objectOf(catalog, run.plan?.object ?? run.object ?? '')?.plural}</td>
              <td>{t(`imports.state.${run.state}`)}</td>
              <td className="numbers" data-label={t('imports.report.rows')}>{number.format(run.progress?.rows ?? run.rows)}</td>
              {(['created', 'updated', 'rejected'] as const).map((key) => (
                <td key={key} className="numbers" data-label={t(`imports.report.${key}`)} data-bare={!run.progress || undefined}>{run.progress ? number.format(run.progress[key]) : ''}</td>
              ))}
              <td>{run.createdAt ? formatInstant(run.createdAt) : ''}</td>
              <td data-deed>
                <ActionIcon
                  aria-label={t('imports.remove', { file: run.fileName })}
                  disabled={run.state === 'running'}
                  onClick={() => remove.mutate(run.id, { onError: (error) => notify.bad(messageOf(error)) })}
                >
                  <IconTrash size={16} stroke={1.5} />
                </ActionIcon>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
