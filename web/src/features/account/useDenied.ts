import { useEffect, useState } from 'react';
import { canPush } from '@/engine/session/push';

const denied = () => canPush() && Notification.permission === 'denied';

/** Whether this browser was told to let no notifications through; it is asked again when somebody changes that. */
export function useDenied(): boolean {
  const [now, setNow] = useState(denied);
  useEffect(() => {
    const look = () => setNow(denied());
    const asked = navigator.permissions?.query({ name: 'notifications' }).catch(() => null);
    void asked?.then((status) => status?.addEventListener('change', look));
    return () => void asked?.then((status) => status?.removeEventListener('change', look));
  }, []);
  return now;
}
