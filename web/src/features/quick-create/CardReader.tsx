import { Button, Textarea } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { readCard, type CardText } from '@/lib/card/card';
import css from './QuickCreate.module.css';
import { codeIn } from './codeIn';

/** Reads somebody's card: from a photo of its QR code, a vCard file, or what was copied. */
export function CardReader({ onCard }: { onCard: (card: CardText) => void }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (text: string | null) => {
    const card = text === null ? null : readCard(text);
    setProblem(card === null);
    if (!card) return;
    setOpen(false);
    onCard(card);
  };
  const read = (file: File) => void (file.type.startsWith('image/') ? codeIn(file) : file.text()).then(take, () => take(null));
  return (
    <div>
      <Button variant="light" size="compact-md" aria-expanded={open} leftSection={<IconQrcode size={16} stroke={1.5} aria-hidden />} onClick={() => setOpen(!open)}>{t('card.read')}</Button>
      {open && (
        <div className={css.reader}>
          <input ref={input} type="file" accept="image/*,.vcf,text/vcard" className="only-heard" tabIndex={-1} aria-label={t('card.photo')}
            onChange={(event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) read(file);
              event.currentTarget.value = '';
            }} />
          <Button variant="default" onClick={() => input.current?.click()}>{t('card.photo')}</Button>
          <Textarea aria-label={t('card.paste')} placeholder={t('card.paste')} rows={2} onChange={(event) => event.currentTarget.value.trim() && /end:vcard|^mecard:.*;;/i.test(event.currentTarget.value) && take(event.currentTarget.value)} />
        </div>
      )}
      {problem && <p role="alert" className={css.error}>{t('card.none')}</p>}
    </div>
  );
}
