import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { RichView } from '@/engine/field/richText/RichView';
import css from './Mail.module.css';

/** What was written before, folded until somebody wants to read it. */
export function Quoted({ html }: { html: string }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <button type="button" className={css.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? 'mail.hideQuoted' : 'mail.showQuoted')}
      </button>
      {open && <div className={css.quoted}><RichView html={html} /></div>}
    </div>
  );
}
