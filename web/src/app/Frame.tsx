import { Outlet, useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { useLive } from '@/engine/live/live';
import { conflicts } from '@/engine/record/conflicts';
import { asked } from '@/engine/record/missing';
import { redoLast, undoLast } from '@/engine/record/undo';
import { useSession } from '@/engine/session/session';
import { creating, startCreating } from '@/engine/view/creating';
import { logging, startLogging } from '@/engine/view/logging';
import { lazily } from '@/lib/lazily';
import { setFiscalYear, setRegion, setTimeZone } from '@/lib/format/locale';
import { useShortcuts } from '@/lib/shortcuts';
import { useStore } from '@/lib/store';
import { BottomBar } from './BottomBar';
import css from './Frame.module.css';
import { Offline } from './Offline';
import { Rail } from './Rail';
import { usePeek } from '@/engine/view/peek';

const Palette = lazily(() => import('@/features/palette/Palette').then((module) => module.default));
const QuickCreate = lazily(() => import('@/features/quick-create/QuickCreate').then((module) => module.default));
const QuickLog = lazily(() => import('@/features/quick-log/QuickLog').then((module) => module.default));
const ShortcutsHelp = lazily(() => import('@/features/shortcuts/ShortcutsHelp').then((module) => module.default));
// the dialogs of a write bring every field type with them: they come when they are needed
const ConflictDialog = lazily(() => import('@/engine/view/ConflictDialog').then((module) => module.ConflictDialog));
const MissingDialog = lazily(() => import('@/engine/view/MissingDialog').then((module) => module.MissingDialog));
const SeenAs = lazily(() => import('@/features/account/SeenAs').then((module) => module.SeenAs));
const Peek = lazily(() => import('@/features/peek/Peek').then((module) => module.default));

/** Rail, bottom bar, side panel and dialogs around every signed-in screen. */
export function Frame() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const session = useSession();
  const [dialog, setDialog] = useState<'palette' | 'shortcuts' | null>(null);
  const [menu, setMenu] = useState(false);
  const wanted = useStore(creating);
  const log = useStore(logging);
  const [clash] = useStore(conflicts);
  const question = useStore(asked);
  const peek = usePeek();
  const here = useRouterState({ select: (state) => state.location.pathname });
  // of the type one is looking at, else the person says of which
  const create = () => startCreating(/\/o\/([^/]+)/.exec(here)?.[1]);
  // on a list one more of its kind, anywhere else what was just talked about
  const add = () => (/\/o\/[^/]+(\/board)?$/.test(here) ? create() : startLogging());
  useLive(session.user.id);
  const me = session.user.id;
  useEffect(() => {
    const begun = import('@/features/quick-log/begin').then(({ begin }) => begin(me));
    return () => void begun.then((end) => end());
  }, [me]);
  setTimeZone(session.user.timeZone ?? session.workspace.timeZone);
  setFiscalYear(session.workspace.fiscalYear);
  setRegion(session.workspace.region);
  useShortcuts([
    { keys: 'mod+k', label: t('shortcut.palette'), run: () => setDialog('palette'), always: true },
    { keys: 'c', label: t('shortcut.create'), run: create },
    { keys: 'mod+z', label: t('shortcut.undo'), run: () => void undoLast() },
    { keys: 'mod+shift+z', label: t('shortcut.redo'), run: () => void redoLast() },
    { keys: '?', label: t('shortcut.help'), run: () => setDialog('shortcuts') },
    { keys: 'h', label: t('frame.home'), run: () => void navigate({ to: '/' }) },
    { keys: '/', label: t('shortcut.palette'), run: () => setDialog('palette') },
  ]);
  const close = () => setDialog(null);
  return (
    <div className={css.frame} data-peek={peek.open || undefined} data-seen={!!session.seenBy || undefined}>
      <a href="#screen" className={css.skip}>{t('frame.skip')}</a>
      {session.seenBy && <SeenAs by={session.seenBy} />}
      <Rail open={menu} onClose={() => setMenu(false)} onSearch={() => setDialog('palette')} onHelp={() => setDialog('shortcuts')} />
      <main id="screen" className={css.screen} tabIndex={-1}><Outlet /></main>
      {peek.open && <Peek key={`${peek.open.object}:${peek.open.id}`} object={peek.open.object} id={peek.open.id} onClose={peek.close} />}
      <Offline />
      <BottomBar onSearch={() => setDialog('palette')} onCreate={add} onMenu={() => setMenu(true)} />
      {dialog === 'palette' && <Palette onClose={close} onHelp={() => setDialog('shortcuts')} />}
      {dialog === 'shortcuts' && <ShortcutsHelp onClose={close} />}
      {wanted && <QuickCreate key={wanted.id} wanted={wanted} />}
      {log && <QuickLog wanted={log} />}
      {clash && <ConflictDialog />}
      {question && <MissingDialog />}
    </div>
  );
}
