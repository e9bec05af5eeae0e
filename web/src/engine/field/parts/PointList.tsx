import { ActionIcon, Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import type { InputProps } from '../types';

export interface Point {
  value: string;
  label?: string | null;
}

interface Props<P extends Point> extends InputProps<P[]> {
  kind: 'email' | 'tel';
  /** The ways people tell their points apart. */
  labels: readonly string[];
  /** The point with another value: what was computed from the old one goes. */
  make: (value: string, label: string | null) => P;
}

/** A list of ways to reach somebody; the first is the one to use. */
export function PointList<P extends Point>({ kind, labels, make, value, onChange, label, id, autoFocus, readOnly, error }: Props<P>) {
  const { t } = useTranslation();
  const points: Point[] = value?.length ? value : [{ value: '', label: labels[0] ?? null }];
  const write = (next: Point[]) => {
    const made = next.map((point) => make(point.value, point.label ?? null));
    onChange(made.some((point) => point.value.trim()) ? made : null);
  };
  return (
    <Stack gap={4} role="group" aria-label={label}>
      {points.map((point, index) => (
        <Group key={index} gap={4} wrap="nowrap" align="flex-start">
          <TextInput
            flex={1}
            miw={0}
            type={kind}
            inputMode={kind}
            autoComplete="off"
            aria-label={t('field.nth', { label, n: index + 1 })}
            {...(index === 0 && id ? { id } : {})}
            {...(index === 0 && autoFocus ? { autoFocus: true } : {})}
            {...(index === 0 && error ? { error } : {})}
            readOnly={readOnly ?? false}
            value={point.value}
            onChange={(event) => write(points.map((each, at) => (at === index ? { ...each, value: event.currentTarget.value } : each)))}
          />
          <NativeSelect
            size="sm"
            w={96}
            flex="none"
            aria-label={t('field.nthKind', { label, n: index + 1 })}
            disabled={readOnly ?? false}
            data={[{ value: '', label: '' }, ...labels.map((each) => ({ value: each, label: t(`point.${each}`) }))]}
            value={point.label ?? ''}
            onChange={(event) => write(points.map((each, at) => (at === index ? { ...each, label: event.currentTarget.value || null } : each)))}
          />
          {!readOnly && (
            <ActionIcon aria-label={t('field.nthRemove', { label, n: index + 1 })} onClick={() => write(points.filter((_, at) => at !== index))}>
              <IconX size={16} stroke={1.5} />
            </ActionIcon>
          )}
        </Group>
      ))}
      {!readOnly && points.at(-1)?.value && (
        <Button variant="subtle" color="gray" size="compact-sm" w="fit-content" leftSection={<IconPlus size={14} stroke={1.5} />} onClick={() => onChange([...points.map((point) => make(point.value, point.label ?? null)), make('', labels[1] ?? null)])}>
          {t('field.another')}
        </Button>
      )}
    </Stack>
  );
}
