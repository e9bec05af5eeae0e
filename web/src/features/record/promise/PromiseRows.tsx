import { ActionIcon, SegmentedControl, TextInput } from '@mantine/core';
import { IconFlag, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import type { Ref } from '@/engine/record/types';
import { fieldOf, useObject } from '@/engine/schema/catalog';
import type { Field } from '@/engine/schema/types';
import classes from './PromiseRows.module.css';
import { type PromiseDraft, reworded } from './promises';

interface Props {
  promises: readonly PromiseDraft[];
  /** Nobody stands in the record: each row asks whom it is to. */
  asksParty: boolean;
  onChange: (promises: PromiseDraft[]) => void;
  /** Back to the text. */
  onLeave: () => void;
}

/** The promises made in what is being written: what, by whom, by when. The day is guessed from the words, shown, and changed here. */
export function PromiseRows({ promises, asksParty, onChange, onLeave }: Props) {
  const { t } = useTranslation();
  if (promises.length === 0) return null;
  const change = (next: PromiseDraft) => onChange(promises.map((one) => (one.id === next.id ? next : one)));
  const drop = (id: string) => {
    onChange(promises.filter((one) => one.id !== id));
    onLeave();
  };
  return (
    <ul className={classes.list} aria-label={t('promise.made')}>
      {promises.map((promise, index) => (
        <PromiseRow key={promise.id} promise={promise} place={index + 1} asksParty={asksParty} onChange={change} onDrop={() => drop(promise.id)} onLeave={onLeave} />
      ))}
    </ul>
  );
}

interface RowProps {
  promise: PromiseDraft;
  place: number;
  asksParty: boolean;
  onChange: (promise: PromiseDraft) => void;
  onDrop: () => void;
  onLeave: () => void;
}

function PromiseRow({ promise, place, asksParty, onChange, onDrop, onLeave }: RowProps) {
  const { t } = useTranslation();
  const object = useObject('promise');
  const by = fieldOf(object, 'promisedBy');
  const due = fieldOf(object, 'due');
  const party = fieldOf(object, 'party');
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || (event.key === 'Backspace' && promise.what === '')) {
      event.preventDefault();
      event.stopPropagation();
      onDrop();
    } else if (event.key === 'Enter' && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      onLeave();
    }
  };
  return (
    <li className={classes.row}>
      <IconFlag size={16} stroke={1.5} aria-hidden className={classes.sign} />
      <TextInput
        className={classes.what ?? ''}
        aria-label={t('promise.what', { place })}
        placeholder={t('promise.placeholder')}
        value={promise.what}
        onChange={(event) => onChange(reworded(promise, event.currentTarget.value))}
        onKeyDown={onKeyDown}
        autoFocus
      />
      {by && (
        <SegmentedControl
          size="xs"
          aria-label={by.label}
          data={(by.options ?? []).map((option) => ({ value: option.key, label: option.label }))}
          value={promise.by}
          onChange={(value) => onChange({ ...promise, by: value === 'them' ? 'them' : 'us' })}
        />
      )}
      {due && <Asked field={due} value={promise.due} onChange={(value) => onChange({ ...promise, due: value as string | null, dated: true })} missing={t('promise.byWhen')} />}
      {asksParty && party && <Asked field={party} value={promise.party} onChange={(value) => onChange({ ...promise, party: value as Ref | null })} missing={party.label} />}
      <ActionIcon aria-label={t('promise.drop', { place })} onClick={onDrop}>
        <IconX size={16} stroke={1.5} />
      </ActionIcon>
    </li>
  );
}

/** A field of the promise, asked for in place: its label stands beside it as long as nothing is chosen. */
function Asked({ field, value, onChange, missing }: { field: Field; value: unknown; onChange: (value: unknown) => void; missing: string }) {
  const { Input } = fieldType(field.type);
  if (!Input) return null;
  return (
    <span className={classes.asked} data-missing={value === null || undefined}>
      {value === null && <span className="quiet">{missing}</span>}
      <Input field={field} label={field.label} value={value} onChange={onChange} />
    </span>
  );
}
