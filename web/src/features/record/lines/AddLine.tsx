import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldType } from '@/engine/field/registry';
import { recordQuery } from '@/engine/record/one';
import type { Ref, Value } from '@/engine/record/types';
import type { Field } from '@/engine/schema/types';
import { queryClient } from '@/lib/queryClient';
import classes from './Lines.module.css';

/** Choosing a product is the whole of it: one of it, at the price of the list. */
export function AddLine({ product, onAdd }: { product: Field; onAdd: (line: Record<string, Value>) => Promise<unknown> }) {
  const { t } = useTranslation();
  const [round, setRound] = useState(0);
  const { Input } = fieldType(product.type);
  if (!Input) return null;
  const add = async (value: Value) => {
    const chosen = value as Ref | null;
    if (!chosen) return;
    const found = await queryClient.fetchQuery(recordQuery(chosen.object, chosen.id)).catch(() => null);
    await onAdd({ [product.key]: { object: chosen.object, id: chosen.id }, quantity: '1', price: found?.['price'] ?? null });
    setRound((now) => now + 1);
  };
  return (
    <div className={classes.add}>
      <span className="quiet" aria-hidden>
        {t('record.lines.add')}
      </span>
      <div className={classes.picker}>
        <Input key={round} field={product} label={t('record.lines.add')} value={null} onChange={() => {}} onCommit={(value) => void add(value)} />
      </div>
    </div>
  );
}
