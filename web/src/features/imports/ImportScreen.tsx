import { Select, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useCatalog } from '@/engine/schema/catalog';
import { ErrorState } from '@/ui/ErrorState';
import { useImportRun } from './api/importRun';
import { fetchSuggestion } from './api/suggestion';
import type { ImportRun } from './api/types';
import { FormatStep } from './FormatStep';
import classes from './ImportScreen.module.css';
import { MappingStep } from './MappingStep';
import type { Plan } from './plan';
import { Report } from './Report';
import { RunStep } from './RunStep';
import { Steps, type Step } from './Steps';

/** One import from its file to its report. The step stands in the address, so that "back" goes back a step. */
export function ImportScreen() {
  const { id } = useParams({ from: '/inside/imports/$id' });
  const found = useImportRun(id);
  if (found.isError) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Skeleton height={320} m="lg" />;
  return <Known run={found.data} />;
}

function Known({ run }: { run: ImportRun }) {
  const { t } = useTranslation();
  const search = useSearch({ from: '/inside/imports/$id' });
  const navigate = useNavigate({ from: '/imports/$id' });
  const open = run.state === 'draft' || run.state === 'ready';
  const step: Step = !open ? (run.state === 'running' ? 'run' : 'report') : (search.step ?? 'format');
  const object = search.object ?? run.plan?.object ?? run.objects[0]?.object;
  const go = (next: Step, replace = false) => void navigate({ search: (now) => ({ ...now, step: next === 'mapping' ? 'mapping' : 'format', ...(object ? { object } : {}) }), replace });
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('imports.title')}</h1>
        <Steps now={step} />
        {open && <ObjectChoice run={run} object={object} onChoose={(chosen) => void navigate({ search: (now) => ({ ...now, object: chosen }) })} />}
      </header>
      {step === 'format' && <FormatStep run={run} onNext={() => go('mapping')} />}
      {step === 'mapping' && object && <Mapping key={object} run={run} object={object} onBack={() => go('format')} onStarted={() => go('mapping', true)} />}
      {step === 'run' && <RunStep run={run} />}
      {step === 'report' && <Report run={run} />}
    </div>
  );
}

/** What the rows of the file are; the server's guess comes first. */
function ObjectChoice({ run, object, onChoose }: { run: ImportRun; object: string | undefined; onChoose: (object: string) => void }) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const order = new Map(run.objects.map((each, rank) => [each.object, rank]));
  const choices = catalog.objects
    .filter((each) => each.may.create && each.partOf === null)
    .sort((a, b) => (order.get(a.key) ?? 99) - (order.get(b.key) ?? 99));
  return (
    <Select
      className={classes.object}
      label={t('imports.object')}
      data={choices.map((each) => ({ value: each.key, label: each.plural }))}
      value={object ?? null}
      onChange={(key) => key && onChoose(key)}
      allowDeselect={false}
      searchable
    />
  );
}

/** The plan kept on the server where it is for this object, else the server's suggestion. */
function Mapping({ run, object, onBack, onStarted }: { run: ImportRun; object: string; onBack: () => void; onStarted: () => void }) {
  const kept: Plan | undefined = run.plan?.object === object ? run.plan : undefined;
  const suggestion = useQuery({
    queryKey: ['imports', run.id, 'suggestion', object, run.format],
    queryFn: () => fetchSuggestion(run.id, object),
    enabled: kept === undefined,
    staleTime: Infinity,
  });
  if (suggestion.isError) return <ErrorState error={suggestion.error} onRetry={() => void suggestion.refetch()} />;
  const plan = kept ?? suggestion.data;
  return plan ? <MappingStep run={run} plan={plan} onBack={onBack} onStarted={onStarted} /> : <Skeleton height={320} />;
}
