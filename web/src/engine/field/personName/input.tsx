import { Group, TextInput } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { PersonName } from '../../record/types';
import { plain } from '../parts/inputs';
import { TextFilter } from '../parts/TextFilter';
import type { FieldInputs, InputProps } from '../types';
import { PARTS } from './type';

function PersonNameInput(props: InputProps<PersonName>) {
  const { t } = useTranslation();
  const name = props.value ?? {};
  const write = (part: (typeof PARTS)[number], text: string) => {
    const next = Object.fromEntries(PARTS.map((each) => [each, each === part ? text || null : (name[each] ?? null)])) as PersonName;
    props.onChange(Object.values(next).some(Boolean) ? next : null);
  };
  const { id, autoFocus, ...rest } = plain(props) as ReturnType<typeof plain> & { id?: string; autoFocus?: boolean };
  return (
    <Group gap={4} role="group" aria-label={props.label}>
      {PARTS.map((part) => (
        <TextInput
          key={part}
          {...rest}
          {...(part === 'given' ? { ...(id ? { id } : {}), ...(autoFocus ? { autoFocus } : {}) } : {})}
          aria-label={t(`personName.${part}`)}
          placeholder={t(`personName.${part}`)}
          flex={part === 'given' || part === 'family' ? '1 1 110px' : '0 1 72px'}
          value={name[part] ?? ''}
          onChange={(event) => write(part, event.currentTarget.value)}
          autoComplete="off"
        />
      ))}
    </Group>
  );
}

const inputs: FieldInputs<PersonName> = {
  Input: PersonNameInput,
  FilterInput: TextFilter,
};

export default inputs;
