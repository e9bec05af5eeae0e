import { useStore } from '@/lib/store';
import { i18n, spoken, type Translate } from './texts';

/** The texts of the language spoken now; what uses it is drawn anew when another is chosen. */
export function useTranslation(): { t: Translate; i18n: typeof i18n } {
  const { t } = useStore(spoken);
  return { t, i18n };
}
