import { Group, NativeSelect } from '@mantine/core';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { editDecimal, parseDecimal } from '@/lib/format/numbers';
import type { Money } from '../../record/types';
import { useSession } from '../../session/session';
import { DraftInput } from '../parts/DraftInput';
import type { InputProps } from '../types';

const CURRENCIES = ['EUR', 'USD', 'GBP', 'BRL', 'PLN', 'CHF', 'CZK', 'SEK', 'NOK', 'DKK', 'HUF', 'RON', 'UAH', 'CAD', 'AUD', 'JPY', 'CNY', 'INR', 'MXN', 'ARS', 'AOA', 'MZN', 'CVE', 'ZAR'];

/** An amount and its currency; a new amount is in the workspace's. */
export function MoneyInput(props: InputProps<Money>) {
  const { t } = useTranslation();
  const { workspace } = useSession();
  const currency = props.value?.currency ?? workspace.baseCurrency;
  const choices = CURRENCIES.includes(currency) ? CURRENCIES : [currency, ...CURRENCIES];
  return (
    <Group gap={4} wrap="nowrap" align="flex-start">
      <DraftInput<string>
        {...props}
        onCommit={() => {}}
        value={props.value?.amount ?? null}
        onChange={(amount) => props.onChange(amount === null ? null : { amount, currency })}
        numeric
        read={parseDecimal}
        write={editDecimal}
        nonsense="field.noNumber"
      />
      <NativeSelect
        size="sm"
        w={84}
        aria-label={t('field.currencyOf', { label: props.label })}
        disabled={props.readOnly ?? false}
        data={choices}
        value={currency}
        onChange={(event) => props.onChange({ amount: props.value?.amount ?? '0', currency: event.currentTarget.value })}
      />
    </Group>
  );
}
