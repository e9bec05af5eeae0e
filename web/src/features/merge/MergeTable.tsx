import { useTranslation } from '@/lib/i18n/useTranslation';
import { isEmptyValue } from '@/engine/field/registry';
import { fieldOf } from '@/engine/schema/catalog';
import type { ObjectType } from '@/engine/schema/types';
import { FieldValue } from '@/engine/view/FieldValue';
import { RefLink } from '@/engine/view/RefLink';
import type { FieldChoice, MergePreview, Take } from './api';
import css from './Merge.module.css';

interface Props {
  object: ObjectType;
  preview: MergePreview;
  take: Record<string, Take>;
  onTake: (field: string, take: Take) => void;
}

/** A line a field that differs; Tab goes from field to field, the arrows choose within one. */
export function MergeTable({ object, preview, take, onTake }: Props) {
  const { t } = useTranslation();
  return (
    <table className={css.table}>
      <thead>
        <tr>
          <th scope="col">{t('merge.field')}</th>
          <th scope="col">
            <span className="quiet">{t('merge.stays')}</span> <RefLink to={preview.winner.record} />
          </th>
          <th scope="col">
            <span className="quiet">{t('merge.goes')}</span> <RefLink to={preview.loser.record} />
          </th>
        </tr>
      </thead>
      <tbody>
        {preview.fields.length === 0 && (
          <tr>
            <td colSpan={3} className="quiet">
              {t('merge.same')}
            </td>
          </tr>
        )}
        {preview.fields.map((choice) => (
          <Line key={choice.field} object={object} choice={choice} chosen={take[choice.field] ?? choice.suggested} onTake={(chosen) => onTake(choice.field, chosen)} />
        ))}
      </tbody>
    </table>
  );
}

function Line({ object, choice, chosen, onTake }: { object: ObjectType; choice: FieldChoice; chosen: Take; onTake: (take: Take) => void }) {
  const { t } = useTranslation();
  const label = fieldOf(object, choice.field)?.label ?? choice.field;
  const radio = (take: Take, name: string) => <input type="radio" className={css.radio} name={choice.field} checked={chosen === take} onChange={() => onTake(take)} aria-label={`${label}: ${name}`} />;
  return (
    <tr role="radiogroup" aria-label={label}>
      <th scope="row">
        {label}
        {choice.choices.includes('both') && (
          <label className={css.both}>
            {radio('both', t('merge.both'))} {t('merge.both')}
          </label>
        )}
      </th>
      {(['winner', 'loser'] as const).map((side) => (
        <td key={side} data-chosen={chosen === side || chosen === 'both' || undefined}>
          <label className={css.side}>
            {radio(side, side === 'winner' ? t('merge.stays') : t('merge.goes'))}
            <Side object={object} field={choice.field} value={choice[side]} />
          </label>
        </td>
      ))}
    </tr>
  );
}

function Side({ object, field: key, value }: { object: ObjectType; field: string; value: unknown }) {
  const { t } = useTranslation();
  const field = fieldOf(object, key);
  if (field?.type === 'children') return <span>{String(value)}</span>;
  if (!field || isEmptyValue(value)) return <span className="quiet">{t('record.timeline.nothing')}</span>;
  return (
    <span className={css.value}>
      <FieldValue field={field} value={value} />
    </span>
  );
}
