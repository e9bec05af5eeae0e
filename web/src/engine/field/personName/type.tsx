import { Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PersonName } from '../../record/types';
import { plain } from '../parts/inputs';
import { TextFilter } from '../parts/TextFilter';
import type { FieldType, InputProps } from '../types';

const PARTS = ['prefix', 'given', 'middle', 'family', 'suffix'] as const;

const full = (name: PersonName) => name.display ?? PARTS.map((part) => name[part]).filter(Boolean).join(' ');

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

const personName: FieldType<PersonName> = {
  key: 'personName',
  width: 190,
  roomy: true,
  text: full,
  Cell: ({ value }) => <>{value ? full(value) : null}</>,
  Input: PersonNameInput,
  FilterInput: TextFilter,
  sample: { value: { prefix: 'Dr', given: 'Ana', middle: null, family: 'Silva', suffix: null, display: 'Dr Ana Silva' }, shows: 'Dr Ana Silva', other: { given: 'Rui' }, types: 'Jan', operator: 'contains', filterTypes: 'sil' },
};

export default personName;
