import { ActionIcon } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Bar } from '@/engine/purpose/Bar';
import { figure, plainFigure } from '@/engine/purpose/objective';
import { Pace } from '@/engine/purpose/Pace';
import { Standing } from '@/engine/purpose/Standing';
import type { Branch } from '@/engine/purpose/tree';
import type { RecordData, Ref } from '@/engine/record/types';
import { useObject } from '@/engine/schema/catalog';
import { startCreating } from '@/engine/view/creating';
import { formatDate } from '@/lib/format/dates';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { Initials } from '@/ui/Initials';
import css from './Purpose.module.css';

/** Objectives with the narrower ones under each. */
export function Objectives({ branches, top = false }: { branches: Branch[]; top?: boolean }) {
  return (
    <ul className={top ? css.tree : css.narrower}>
      {branches.map(({ objective, narrower }) => (
        <li key={objective.id}>
          <One objective={objective} />
          {narrower.length > 0 && <Objectives branches={narrower} />}
        </li>
      ))}
    </ul>
  );
}

function One({ objective }: { objective: RecordData }) {
  const { t } = useTranslation();
  const object = useObject('objective');
  const who = objective['responsible'] as Ref | null | undefined;
  const name = String(objective['name'] ?? '');
  const counted = objective['kind'] === 'quantitative';
  return (
    <div className={css.row}>
      <div className={css.what}>
        <Link to="/o/$object/$id" params={{ object: 'objective', id: objective.id }} className={css.name}>{name}</Link>
        <span className={css.pace}><Pace objective={objective} /></span>
      </div>
      <div className={css.figures}>
        {counted && <span>{plainFigure(objective['value'])} <span className="quiet">/ {figure(objective, objective['target'])}</span></span>}
        <Bar objective={objective} />
      </div>
      <span className={css.standing}><Standing objective={objective} /></span>
      <span className={css.until} title={`${formatDate(String(objective['periodFrom']))} – ${formatDate(String(objective['periodTo']))}`}>{formatDate(String(objective['periodTo']))}</span>
      <span className={css.who} title={who?.title ?? undefined}>{who?.title && <Initials id={who.id} name={who.title} size={24} />}</span>
      {object?.may.create ? (
        <ActionIcon className={css.add} aria-label={t('purpose.addBelow', { name })} title={t('purpose.addBelow', { name })} onClick={() => startCreating('objective', { parent: { object: 'objective', id: objective.id, title: name }, periodFrom: objective['periodFrom'], periodTo: objective['periodTo'] })}>
          <IconPlus size={16} stroke={1.5} />
        </ActionIcon>
      ) : <span />}
    </div>
  );
}
