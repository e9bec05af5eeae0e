import { Button } from '@mantine/core';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { EmptyState } from '@/ui/EmptyState';
import { ObjectIcon } from '@/engine/schema/ObjectIcon';
import { startCreating } from '@/engine/view/creating';
import { KindSwitch } from '@/engine/view/KindSwitch';
import { useSavedViews } from '@/engine/view/savedViews';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { ErrorState } from '@/ui/ErrorState';
import { LinkButton } from '@/ui/LinkButton';
import { Board } from './Board';
import { BoardBar } from './BoardBar';
import classes from './Board.module.css';
import { type BoardSearch, differs, overlaid } from './search';
import { boardFields, useSources } from './useSources';

/** Records of one type as cards in columns. What it shows stands in the address. */
export function BoardScreen() {
  const { t } = useTranslation();
  const { object: key } = useParams({ from: '/inside/o/$object/board' });
  const search = useSearch({ from: '/inside/o/$object/board' });
  const object = useObject(key);
  if (!object) return <EmptyState title={t('board.noObject')} />;
  return <Known key={key} object={object} asked={search} />;
}

function Known({ object, asked }: { object: ObjectType; asked: BoardSearch }) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/o/$object/board' });
  const view = useSavedViews().find((each) => each.id === asked.view && each.object === object.key);
  const search = overlaid(asked, view?.definition);
  const by = fieldOf(object, search.by ?? object.board?.by ?? boardFields(object)[0]?.key ?? '');
  const { sources, withins, within, pending, error } = useSources(object, by, search.within);
  const keeping = {
    object,
    kind: 'board' as const,
    view,
    changed: differs(asked),
    definition: {
      filter: search.filter ?? null,
      ...(search.sort ? { sort: search.sort } : {}),
      ...(by ? { by: by.key } : {}),
      ...(within ? { within } : {}),
      closed: search.closed ?? false,
    },
    reset: () => void navigate({ search: asked.view ? { view: asked.view } : {}, replace: true }),
  };
  return (
    <div className={classes.page}>
      <ScreenHead title={view?.name ?? object.plural} icon={<ObjectIcon icon={object.icon} size={20} />}>
        <KindSwitch object={object} kind="board" filter={search.filter ?? null} />
        {object.may.create && <Button onClick={() => startCreating(object.key)}>{t('create.add', { object: object.label })}</Button>}
      </ScreenHead>
      <BoardBar object={object} by={by} withins={withins} within={within} search={search} keeping={keeping} />
      {error !== null && error !== undefined && <ErrorState error={error} />}
      {!by && <EmptyState title={t('board.noField', { object: object.plural })} />}
      {by && !pending && sources.length === 0 && !error && (
        <EmptyState title={t('board.noColumns')} text={t('board.noColumnsText', { field: by.label })}>
          {by.targets?.[0] && (
            <LinkButton to="/o/$object" params={{ object: by.targets[0] }} search={{}} variant="default">
              {t('board.addColumns')}
            </LinkButton>
          )}
        </EmptyState>
      )}
      {by && !pending && sources.length > 0 && <Board object={object} by={by} sources={sources} within={within} search={search} />}
    </div>
  );
}
