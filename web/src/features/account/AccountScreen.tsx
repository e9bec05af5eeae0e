import { useTranslation } from '@/lib/i18n/useTranslation';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { AbsenceSection } from './AbsenceSection';
import css from './Account.module.css';
import { DropAddressSection } from './DropAddressSection';
import { CalendarSection } from './CalendarSection';
import { MailSection } from './MailSection';
import { NoticesSection } from './NoticesSection';
import { PasskeysSection } from './PasskeysSection';
import { PasswordSection } from './PasswordSection';
import { SecondStepSection } from './SecondStepSection';
import { SessionsSection } from './SessionsSection';
import { Tokens } from './Tokens';

/** By what one comes in, where one is in, and what programs carry in one's name. */
export function AccountScreen() {
  const { t } = useTranslation();
  return (
    <div className={css.page}>
      <ScreenHead title={t('account.title')} />
      <div className={css.sections}>
        <PasswordSection />
        <SecondStepSection />
        <PasskeysSection />
        <SessionsSection />
        <AbsenceSection />
        <NoticesSection />
        <MailSection />
        <DropAddressSection />
        <CalendarSection />
        <Tokens />
      </div>
    </div>
  );
}
