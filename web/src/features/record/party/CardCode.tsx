import { useTranslation } from '@/lib/i18n/useTranslation';
import type { EmailPoint, PersonName, PhonePoint, RecordData } from '@/engine/record/types';
import { writeCard } from '@/lib/card/card';
import { QrCode } from '@/ui/QrCode';

/** Somebody's card as a code that another phone reads from this screen. */
export function CardCode({ record, name }: { record: RecordData; name: string }) {
  const { t } = useTranslation();
  const person = (record['name'] ?? {}) as PersonName;
  const text = writeCard({
    given: person.given ?? '', family: person.family ?? '', display: name, company: String(record['company'] ?? ''), jobTitle: String(record['jobTitle'] ?? ''),
    phones: ((record['phones'] as PhonePoint[] | null) ?? []).map((one) => one.value), emails: ((record['emails'] as EmailPoint[] | null) ?? []).map((one) => one.value),
  });
  return <QrCode text={text} label={t('party.reach.code', { name })} size={300} />;
}
