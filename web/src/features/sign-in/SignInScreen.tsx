import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { logoAddress, providerAddress, useBrand } from '@/engine/session/brand';
import { keepLocale, signIn, type Session } from '@/engine/session/session';
import { messageOf } from '@/lib/api/problem';
import { lazily } from '@/lib/lazily';
import { LanguageSelect } from '@/ui/LanguageSelect';
import { SampleUsers } from './SampleUsers';
import css from './SignIn.module.css';
import { takeFromAddress } from './takeFromAddress';

const PasskeyButton = lazily(() => import('./PasskeyButton').then((module) => module.PasskeyButton));
const ForgottenForm = lazily(() => import('./ForgottenForm').then((module) => module.ForgottenForm));
const CodeForm = lazily(() => import('./CodeForm').then((module) => module.CodeForm));

export function SignInScreen() {
  const { t } = useTranslation();
  const brand = useBrand();
  const router = useRouter();
  const navigate = useNavigate();
  const { to, refused } = useSearch({ from: '/sign-in' });
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [chosen, setChosen] = useState<string>();
  // whoever comes from a provider that asked for one step alone brings a ticket along
  const [ticket, setTicket] = useState<string | undefined>(() => takeFromAddress() || undefined);
  const [forgot, setForgot] = useState(false);
  const enter = async (session: Session) => {
    // a language chosen at the door is kept; else the person's own is spoken inside
    if (chosen && chosen !== session.user.locale) await keepLocale(chosen).catch(() => undefined);
    // within the client: two slashes begin the address of another host
    if (to && /^\/(?![/\\])/.test(to)) router.history.push(to);
    else await navigate({ to: '/' });
  };
  const entering = useMutation({
    mutationFn: (who: { login: string; password: string }) => signIn(who.login, who.password),
    async onSuccess(answer) {
      if ('ticket' in answer) setTicket(answer.ticket);
      else await enter(answer);
    },
  });
  const startAgain = () => {
    setTicket(undefined);
    setPassword('');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate({ login, password });
  };
  return (
    <main className={css.page}>
      {ticket !== undefined && <CodeForm ticket={ticket} onEntered={(session) => void enter(session)} onBack={startAgain} />}
      {forgot && <ForgottenForm login={login} onBack={() => setForgot(false)} />}
      {ticket === undefined && !forgot && <form className={css.form} onSubmit={submit}>
        {brand?.companyLogo && <img className={css.logo} src={logoAddress(brand.companyLogo)} alt="" />}
        <h1 className={css.name}>{brand?.name}</h1>
        <TextInput label={t('signIn.login')} value={login} onChange={(event) => setLogin(event.currentTarget.value)} autoComplete="username" autoFocus required withAsterisk={false} />
        <PasswordInput label={t('signIn.password')} value={password} onChange={(event) => setPassword(event.currentTarget.value)} autoComplete="current-password" required withAsterisk={false}
          visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }} />
        {entering.isError && <p role="alert" className={css.error}>{messageOf(entering.error)}</p>}
        {refused && !entering.isError && <p role="alert" className={css.error}>{t('signIn.refused')}</p>}
        <Button type="submit" loading={entering.isPending} fullWidth>{t('signIn.enter')}</Button>
        <Button variant="subtle" color="gray" onClick={() => setForgot(true)} fullWidth>{t('signIn.forgot')}</Button>
        {brand?.providers?.map((one) => <Button key={one.id} component="a" href={providerAddress(one.id, { to })} variant="default" fullWidth>{t('signIn.by', { name: one.name })}</Button>)}
        <PasskeyButton onEntered={(session) => void enter(session)} />
        {brand?.sample?.loading && <p role="status" className="quiet">{t('signIn.sampleLoading')}</p>}
        {brand?.sample && !brand.sample.loading && <SampleUsers users={brand.sample.users} onChoose={(who) => entering.mutate(who)} />}
      </form>}
      <LanguageSelect onChosen={setChosen} />
    </main>
  );
}
