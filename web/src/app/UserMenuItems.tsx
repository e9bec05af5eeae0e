import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconHistory, IconKeyboard, IconLanguage, IconLogout, IconMoon, IconShieldLock, IconSun, IconTrash } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { catalogQuery } from '@/engine/schema/catalog';
import { keepLocale, signOut, useSession } from '@/engine/session/session';
import { messageOf } from '@/lib/api/problem';
import { LOCALE_NAMES, LOCALES, type Locale, speak } from '@/lib/i18n/i18n';
import { AnchoredMenu } from '@/ui/Anchored';
import { notify } from '@/ui/notify';
import type { Opener } from '@/ui/opener';

const check = <IconCheck size={14} stroke={1.5} aria-hidden />;

/** Oneself: language, light or dark, what was done, keys, the way out. */
export function UserMenuItems({ opener, onHelp }: { opener: Opener; onHelp: () => void }) {
  const { t, i18n } = useTranslation();
  const { user } = useSession();
  const client = useQueryClient();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme({ keepTransitions: true });
  const choose = async (locale: Locale) => {
    // the server is told first, then the labels come: the screen changes its language once, whole
    await keepLocale(locale).catch((error: unknown) => notify.bad(messageOf(error)));
    await client.fetchQuery({ ...catalogQuery(locale), staleTime: 0 }).catch(() => undefined);
    await speak(locale);
    await client.invalidateQueries();
  };
  const leave = async () => {
    const onward = await signOut().catch((error: unknown) => { notify.bad(messageOf(error)); return undefined; });
    if (onward) window.location.assign(onward);
    else await navigate({ to: '/sign-in' });
  };
  return (
    <AnchoredMenu opener={opener} position="right-end" width={240}>
      <Menu.Label>{user.name} · {t(`role.${user.role}`)}</Menu.Label>
      <Menu.Sub>
        <Menu.Sub.Target><Menu.Sub.Item leftSection={<IconLanguage size={16} stroke={1.5} aria-hidden />}>{t('language')}</Menu.Sub.Item></Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {LOCALES.map((locale) => (
            <Menu.Item key={locale} lang={locale} rightSection={i18n.language === locale ? check : null} onClick={() => void choose(locale)}>{LOCALE_NAMES[locale]}</Menu.Item>
          ))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Sub>
        <Menu.Sub.Target><Menu.Sub.Item leftSection={colorScheme === 'dark' ? <IconMoon size={16} stroke={1.5} aria-hidden /> : <IconSun size={16} stroke={1.5} aria-hidden />}>{t('scheme.title')}</Menu.Sub.Item></Menu.Sub.Target>
        <Menu.Sub.Dropdown>
          {(['auto', 'light', 'dark'] as const).map((scheme) => (
            <Menu.Item key={scheme} rightSection={colorScheme === scheme ? check : null} onClick={() => setColorScheme(scheme)}>{t(`scheme.${scheme}`)}</Menu.Item>
          ))}
        </Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Item leftSection={<IconShieldLock size={16} stroke={1.5} aria-hidden />} onClick={() => void navigate({ to: '/account' })}>{t('account.title')}</Menu.Item>
      <Menu.Item leftSection={<IconHistory size={16} stroke={1.5} aria-hidden />} onClick={() => void navigate({ to: '/changes' })}>{t('recent.title')}</Menu.Item>
      <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} aria-hidden />} onClick={() => void navigate({ to: '/bin' })}>{t('binScreen.title')}</Menu.Item>
      <Menu.Item leftSection={<IconKeyboard size={16} stroke={1.5} aria-hidden />} onClick={onHelp}>{t('shortcut.help')}</Menu.Item>
      <Menu.Divider />
      <Menu.Item leftSection={<IconLogout size={16} stroke={1.5} aria-hidden />} onClick={() => void leave()}>{t('frame.signOut')}</Menu.Item>
    </AnchoredMenu>
  );
}
