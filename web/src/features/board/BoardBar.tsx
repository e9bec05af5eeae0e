import { Select, Switch } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { FilterMenu } from '@/engine/filter/FilterMenu';
import type { RecordData } from '@/engine/record/types';
import type { Field, ObjectType } from '@/engine/schema/types';
import type { Keeping } from '@/engine/view/kept/keeping';
import { ViewMenu } from '@/engine/view/kept/ViewMenu';
import classes from './Board.module.css';
import type { BoardSearch } from './search';
import { boardFields } from './useSources';

interface Props {
  object: ObjectType;
  by: Field | undefined;
  withins: RecordData[];
  within: string | null;
  search: BoardSearch;
  keeping: Keeping;
}

/** What the board is drawn by and within, and whether closed columns show. */
export function BoardBar({ object, by, withins, within, search, keeping }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate({ from: '/o/$object/board' });
  const set = (part: BoardSearch) => void navigate({ search: (now) => ({ ...now, ...part }), replace: true });
  const choices = boardFields(object);
  const withinField = object.fields.find((field) => field.key === object.board?.within);
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('list.toolbar')}>
      <FilterMenu object={object} filter={search.filter ?? null} onFilter={(filter) => set({ filter: filter ?? (search.view ? null : undefined) } as BoardSearch)} />
      {withins.length > 1 && (
        <Select
          className={classes.choice}
          aria-label={withinField?.label ?? ''}
          data={withins.map((each) => ({ value: each.id, label: String(each['name'] ?? '') }))}
          value={within}
          onChange={(id) => id && set({ within: id })}
          allowDeselect={false}
        />
      )}
      {choices.length > 1 && (
        <Select
          className={classes.choice}
          aria-label={t('board.by')}
          data={choices.map((field) => ({ value: field.key, label: t('board.byField', { field: field.label }) }))}
          value={by?.key ?? null}
          onChange={(key) => key && set({ by: key })}
          allowDeselect={false}
        />
      )}
      {by?.key === object.board?.by && object.board?.within && (
        <Switch size="xs" label={t('board.showClosed')} checked={search.closed ?? false} onChange={(event) => set({ closed: event.currentTarget.checked || (search.view ? false : undefined) } as BoardSearch)} />
      )}
      <span className={classes.spacer} />
      <ViewMenu keeping={keeping} />
    </div>
  );
}
