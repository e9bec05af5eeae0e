import { Group, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Ref } from '../../record/types';
import { objectOf, useCatalog } from '../../schema/catalog';
import type { InputProps } from '../types';
import { RecordPicker } from '../parts/RecordPicker';
import { targetsOf } from '../parts/useCandidates';

/** First of which kind, then which one. */
export function ToAnyInput(props: InputProps<Ref>) {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const kinds = targetsOf(props.field).flatMap((key) => objectOf(catalog, key) ?? []).filter((object) => object.may.read !== 'none');
  const [kind, setKind] = useState(props.value?.object ?? kinds.find((object) => object.menu)?.key ?? kinds[0]?.key ?? '');
  const data = kinds.map((object) => ({ value: object.key, label: object.label }));
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <NativeSelect
        w={130}
        flex="none"
        aria-label={t('field.kindOf', { label: props.label })}
        disabled={props.readOnly ?? false}
        data={data}
        value={kind}
        onChange={(event) => {
          setKind(event.currentTarget.value);
          if (props.value && props.value.object !== event.currentTarget.value) props.onChange(null);
        }}
      />
      <RecordPicker key={kind} {...props} value={props.value?.object === kind ? props.value : null} field={{ ...props.field, targets: [kind] }} />
    </Group>
  );
}
