import { IconCloudOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { hearing } from '@/engine/live/live';
import { useStore } from '@/lib/store';
import css from './Offline.module.css';

/** A server that is started anew is away for a moment; nobody needs to hear of that. */
const PATIENCE = 3_000;

/** Says that the line to the server is broken, until it is mended. */
export function Offline() {
  const { t } = useTranslation();
  const on = useStore(hearing);
  return <div role="status" className={css.place}>{!on && <Broken text={t('live.off')} />}</div>;
}

function Broken({ text }: { text: string }) {
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), PATIENCE);
    return () => clearTimeout(timer);
  }, []);
  if (!due) return null;
  return <p className={css.mark}><IconCloudOff size={16} stroke={1.5} aria-hidden />{text}</p>;
}
