import { DatePicker, DatesProvider } from '@mantine/dates';
import '@mantine/dates/styles.layer.css';
import 'dayjs/locale/pl';
import 'dayjs/locale/pt';
import 'dayjs/locale/pt-br';
import { language, written } from '@/lib/format/locale';

const DAYJS: Record<string, string> = { 'pt-PT': 'pt', 'pt-BR': 'pt-br', pl: 'pl' };

const SUNDAY_FIRST = new Set(['pt-BR', 'en-US']);

interface Props {
  value: string | null;
  onChoose: (date: string | null) => void;
}

/** A month to look at; fetched when first opened. */
export default function Calendar({ value, onChoose }: Props) {
  return (
    <DatesProvider settings={{ locale: DAYJS[language()] ?? 'en', firstDayOfWeek: SUNDAY_FIRST.has(written()) ? 0 : 1 }}>
      <DatePicker value={value} onChange={(date) => onChoose(date)} {...(value ? { defaultDate: value } : {})} size="sm" allowDeselect />
    </DatesProvider>
  );
}
