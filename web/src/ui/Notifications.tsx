import '@mantine/notifications/styles.layer.css';
import { Notifications as Passing } from '@mantine/notifications';

/** Where passing words show. */
export function Notifications() {
  return <Passing limit={4} containerWidth={420} />;
}
