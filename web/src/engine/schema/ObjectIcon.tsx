import {
  IconAffiliate, IconBriefcase, IconBuilding, IconBulb, IconFlag, IconHeartHandshake, IconStar, IconCalendar, IconCheckbox, IconColumns, IconCube, IconMessage, IconMessages, IconNote, IconPackage, IconReceipt,
  IconStairs, IconTable, IconTools, IconTruck, IconMapPin, IconHeart, IconCertificate, IconSchool, IconCar, IconHome, IconFileText, IconCalendarEvent, IconTargetArrow, IconUser, IconUserCircle, IconCoin, IconUsers, IconUsersGroup, IconUserPlus, IconGauge, IconRoute, IconForms, IconMail, IconTemplate, IconTarget, IconCompass, type Icon,
} from '@tabler/icons-react';

/** The icons types may wear: naming them keeps the other five thousand out of the page. */
const icons: Record<string, Icon> = {
  'target-arrow': IconTargetArrow, building: IconBuilding, user: IconUser, 'user-circle': IconUserCircle, coin: IconCoin, users: IconUsers, 'users-group': IconUsersGroup, 'user-plus': IconUserPlus, gauge: IconGauge, route: IconRoute, forms: IconForms, mail: IconMail, template: IconTemplate, checkbox: IconCheckbox,
  target: IconTarget, compass: IconCompass, note: IconNote, message: IconMessage, messages: IconMessages, package: IconPackage, receipt: IconReceipt, cube: IconCube, stairs: IconStairs, columns: IconColumns,
  affiliate: IconAffiliate, bulb: IconBulb, flag: IconFlag, 'heart-handshake': IconHeartHandshake, star: IconStar,
  calendar: IconCalendar, briefcase: IconBriefcase, table: IconTable,
  tools: IconTools, truck: IconTruck, 'map-pin': IconMapPin, heart: IconHeart, certificate: IconCertificate, school: IconSchool, car: IconCar, home: IconHome, 'file-text': IconFileText, 'calendar-event': IconCalendarEvent,
};

/** Those a workspace may give its own types. */
export const ICONS = ['cube', 'calendar-event', 'map-pin', 'truck', 'tools', 'car', 'home', 'heart', 'certificate', 'school', 'file-text', 'briefcase', 'coin', 'package', 'users', 'building'];

export function ObjectIcon({ icon, size = 16 }: { icon: string | undefined; size?: 16 | 20 }) {
  const Shape = icons[icon ?? ''] ?? IconTable;
  return <Shape size={size} stroke={1.5} aria-hidden />;
}
