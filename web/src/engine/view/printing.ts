import { useTranslation } from '@/lib/i18n/useTranslation';
import { address, language, queryString } from '@/lib/api/request';
import { useShortcuts } from '@/lib/shortcuts';

/** Where what is on screen lies as a PDF file, in the language of the screen: a link carries no header that says it. */
export const paperAddress = (path: string, asked: Record<string, string | undefined> = {}) => address(path + queryString({ ...asked, language: language() }));

/** While it is on screen, the keys that print open it as pages: a list is longer than what a screen has drawn of it. */
export function usePrinting(paper: string): void {
  const { t } = useTranslation();
  useShortcuts([{ keys: 'mod+p', label: t('list.print'), always: true, run: () => void window.open(paper, '_blank', 'noopener') }]);
}
