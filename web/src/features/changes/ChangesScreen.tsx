import { Button, Skeleton } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type Deed, useDeeds } from '@/engine/record/deeds';
import { undoBatch } from '@/engine/record/undo';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { RefLink } from '@/engine/view/RefLink';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { UndoDialog } from '@/engine/view/UndoDialog';
import { formatInstant } from '@/lib/format/dates';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import css from './Changes.module.css';

/** What I did lately, command by command; each can be undone, also after a reload. */
export function ChangesScreen() {
  const { t } = useTranslation();
  const deeds = useDeeds();
  const [undoing, setUndoing] = useState<Deed | null>(null);
  const items = deeds.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={css.page}>
      <ScreenHead title={t('recent.title')} />
      <div className={css.body}>
        <p className="quiet">{t('recent.text')}</p>
        {deeds.isError && <ErrorState error={deeds.error} onRetry={() => void deeds.refetch()} />}
        {deeds.isPending && <Skeleton height={320} />}
        {deeds.data && items.length === 0 && <EmptyState icon={<IconHistory size={24} stroke={1.5} />} title={t('recent.none')} text={t('recent.noneText')} />}
        <ol className={css.list}>
          {items.map((deed) => (
            <Line key={deed.command} deed={deed} onUndo={() => setUndoing(deed)} onUndone={() => void deeds.refetch()} />
          ))}
        </ol>
        {deeds.hasNextPage && (
          <Button variant="subtle" color="gray" loading={deeds.isFetchingNextPage} onClick={() => void deeds.fetchNextPage()}>
            {t('record.timeline.older')}
          </Button>
        )}
      </div>
      {undoing && <UndoDialog command={undoing.command} begun={undoing.undone} title={t('recent.undoTitle')} onClose={() => setUndoing(null)} />}
    </div>
  );
}

function Line({ deed, onUndo, onUndone }: { deed: Deed; onUndo: () => void; onUndone: () => void }) {
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const large = deed.more || deed.did.reduce((sum, share) => sum + share.records, 0) > 50 || deed.origin === 'import';
  const back = () => {
    if (large) return onUndo();
    setBusy(true);
    void undoBatch(deed.batch).finally(() => {
      setBusy(false);
      onUndone();
    });
  };
  return (
    <li className={css.line} data-undone={deed.undone !== null || undefined}>
      <div className={css.what}>
        {deed.undoes && <span className="quiet">{t('recent.isUndo')} </span>}
        {deed.did.map((share) => (
          <Share key={share.object + share.kind} share={share} />
        ))}
        <span className="quiet">
          <time dateTime={deed.at}>{formatInstant(deed.at)}</time> · {t(`record.origin.${deed.origin}`)}
        </span>
      </div>
      {deed.undone ? (
        <Button variant="subtle" color="gray" size="compact-sm" onClick={onUndo}>
          {deed.undone.progress.kept > 0 ? t('recent.undoneKept', { n: deed.undone.progress.kept }) : t('undone')}
        </Button>
      ) : (
        <Button variant="default" size="compact-sm" loading={busy} onClick={back}>
          {deed.undoes ? t('recent.again') : t('undo')}
        </Button>
      )}
    </li>
  );
}

function Share({ share }: { share: Deed['did'][number] }) {
  const { t, i18n } = useTranslation();
  const object = objectOf(useCatalog(), share.object);
  return (
    <span>
      {t(`recent.kind.${share.kind}`)}{' '}
      {share.records === 1 && share.first.title ? <RefLink to={share.first} /> : `${new Intl.NumberFormat(i18n.language).format(share.records)} × ${object?.label ?? share.object}`}
    </span>
  );
}
