import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useBrand } from '@/engine/session/brand';
import { messageOf } from '@/lib/api/problem';
import { LanguageSelect } from '@/ui/LanguageSelect';
import { ChooseForm } from './ChooseForm';
import { CodeForm } from './CodeForm';
import { invitationQuery } from './invitation';
import css from './SignIn.module.css';
import { takeFromAddress } from './takeFromAddress';

/** Whoever holds a link chooses how they come in. The link's secret stands after the hash: it goes to our own API alone, and leaves the address at once. */
export function InvitationScreen() {
  const { t } = useTranslation();
  const brand = useBrand();
  const navigate = useNavigate();
  const [token] = useState(takeFromAddress);
  const [ticket, setTicket] = useState<string>();
  const invitation = useQuery(invitationQuery(token));
  const enter = () => void navigate({ to: '/' });
  return (
    <main className={css.page}>
      {ticket !== undefined && <CodeForm ticket={ticket} onEntered={enter} onBack={() => void navigate({ to: '/sign-in', search: {} })} />}
      {ticket === undefined && (
        <div className={css.form}>
          <h1 className={css.name}>{brand?.name}</h1>
          {invitation.isError && <p role="alert" className={css.error}>{messageOf(invitation.error)}</p>}
          {invitation.isError && <Link to="/sign-in" search={{}}>{t('account.invite.back')}</Link>}
          {invitation.data && <ChooseForm token={token} invitation={invitation.data} onEntered={enter} onOwed={setTicket} />}
        </div>
      )}
      <LanguageSelect />
    </main>
  );
}
