import { NativeSelect, Stack, Group, TextInput } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { Address } from '../../record/types';
import { plain } from '../parts/inputs';
import type { InputProps } from '../types';
import { countries } from './countries';

const NOTHING: Address = { street: null, city: null, region: null, postalCode: null, country: null };

export function AddressInput(props: InputProps<Address>) {
  const { t } = useTranslation();
  const address = props.value ?? NOTHING;
  const write = (part: keyof Address, text: string) => {
    const next = { ...NOTHING, ...address, [part]: text || null };
    props.onChange(Object.values(next).some(Boolean) ? next : null);
  };
  const part = (key: keyof Address) => ({
    'aria-label': t(`address.${key}`),
    placeholder: t(`address.${key}`),
    value: address[key] ?? '',
    readOnly: props.readOnly ?? false,
    onChange: (event: { currentTarget: { value: string } }) => write(key, event.currentTarget.value),
  });
  return (
    <Stack gap={4} role="group" aria-label={props.label}>
      <TextInput {...plain(props)} {...part('street')} />
      <Group gap={4} wrap="nowrap">
        <TextInput {...part('postalCode')} w={110} />
        <TextInput {...part('city')} flex={1} />
      </Group>
      <Group gap={4} wrap="nowrap">
        <TextInput {...part('region')} flex={1} />
        <NativeSelect size="sm" flex={1} aria-label={t('address.country')} disabled={props.readOnly ?? false} value={address.country ?? ''} data={[{ value: '', label: t('address.country') }, ...countries()]} onChange={(event) => write('country', event.currentTarget.value)} />
      </Group>
    </Stack>
  );
}
