import { ActionIcon, Button, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { SelectOption } from '@/engine/schema/types';
import type { Choice } from './definitions';
import { keyOf } from './keyOf';
import { said, withText } from './texts';
import css from './Types.module.css';

interface Props {
  locale: string;
  /** Before the key of a choice that is added: built-in fields keep theirs apart. */
  prefix: string;
  choices: Choice[];
  /** Keys of choices that are saved already: they may be in use and stay. */
  kept: string[];
  /** Choices that come with the field: they are called by it, and can be retired. */
  declared?: SelectOption[];
  error: string | undefined;
  onChange: (choices: Choice[]) => void;
}

const unused = (key: string, choices: Choice[], at: number) => {
  const taken = new Set(choices.filter((_, index) => index !== at).map((choice) => choice.key));
  let free = key;
  for (let n = 2; taken.has(free); n++) free = `${key}${n}`;
  return free;
};

/** The choices of a select, each called something in the language being written. */
export function OptionsEditor({ locale, prefix, choices, kept, declared = [], error, onChange }: Props) {
  const { t } = useTranslation();
  const call = (at: number, text: string) =>
    onChange(
      choices.map((choice, index) => {
        if (index !== at) return choice;
        const key = kept.includes(choice.key) ? choice.key : unused(prefix + (keyOf(text) || `choice${at + 1}`), choices, at);
        return { ...choice, key, labels: withText(choice.labels, locale, text) };
      }),
    );
  return (
    <fieldset className={css.options}>
      <legend>{t('types.options')}</legend>
      {declared.map((option) => {
        const retired = choices.some((choice) => choice.key === option.key && choice.retired);
        return (
          <div key={option.key} className={css.option}>
            <span data-retired={retired || undefined}>{option.label}</span>
            <Button size="compact-sm" variant="subtle" color="gray" aria-label={t(retired ? 'types.useFieldAgain' : 'types.retireField', { label: option.label })} onClick={() => onChange([...choices.filter((choice) => choice.key !== option.key), ...(retired ? [] : [{ key: option.key, labels: {}, retired: true }])])}>
              {t(retired ? 'types.useAgain' : 'types.retire')}
            </Button>
          </div>
        );
      })}
      {choices.map((choice, index) => declared.some((option) => option.key === choice.key) ? null : (
        <div key={index} className={css.option}>
          <TextInput aria-label={t('types.option', { n: index + 1 })} value={choice.labels[locale] ?? ''} placeholder={said(choice.labels, locale)} onChange={(event) => call(index, event.currentTarget.value)} maxLength={100} />
          {kept.includes(choice.key) && (
            <Button size="compact-sm" variant="subtle" color="gray" aria-label={t(choice.retired ? 'types.useFieldAgain' : 'types.retireField', { label: said(choice.labels, locale) })} onClick={() => onChange(choices.map((one) => (one === choice ? { ...one, retired: !one.retired } : one)))}>
              {t(choice.retired ? 'types.useAgain' : 'types.retire')}
            </Button>
          )}
          {!kept.includes(choice.key) && (
            <ActionIcon variant="subtle" color="gray" aria-label={t('types.removeOption', { n: index + 1 })} onClick={() => onChange(choices.filter((_, at) => at !== index))}>
              <IconX size={16} stroke={1.5} aria-hidden />
            </ActionIcon>
          )}
        </div>
      ))}
      {error && <p role="alert" className={css.error}>{error}</p>}
      <Button size="compact-sm" variant="subtle" leftSection={<IconPlus size={14} stroke={1.5} aria-hidden />} onClick={() => onChange([...choices, { key: unused(`${prefix}choice${choices.length + 1}`, choices, -1), labels: {} }])}>
        {t('types.addOption')}
      </Button>
    </fieldset>
  );
}
