import { IconChartBar, IconHistory, IconHome, IconKeyboard, IconPhone, IconPlus, IconPrinter, IconArrowBackUp, IconSchool, IconSearch, IconSettings, IconTrash } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { COURSES } from '@/engine/course/courses';
import { useRecent } from '@/engine/record/recent';
import { placeOf, type SearchItem } from '@/engine/record/search';
import { undoLast } from '@/engine/record/undo';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { useSession } from '@/engine/session/session';
import { ObjectIcon } from '@/engine/schema/ObjectIcon';
import { startCreating } from '@/engine/view/creating';
import { startLogging } from '@/engine/view/logging';
import { partsFor } from '@/engine/view/administration';
import { SELLING } from '@/engine/view/selling';
import { useSavedViews } from '@/engine/view/savedViews';
import { shortcuts } from '@/lib/shortcuts';
import { useStore } from '@/lib/store';
import { Marked } from '@/ui/Marked';

export interface Entry {
  id: string;
  label: string;
  hint?: string | undefined;
  /** The label with what matches marked, and what else of it does. */
  shown?: ReactNode;
  detail?: ReactNode;
  icon: ReactNode;
  run: () => void;
}

const plainly = (text: string) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/ł/g, 'l');

/** Every word typed begins some word of the label. */
export function matches(label: string, text: string): boolean {
  const words = plainly(label).split(/\s+/);
  return plainly(text).split(/\s+/).filter(Boolean).every((part) => words.some((word) => word.startsWith(part)));
}

const mark = (Icon: typeof IconPlus) => <Icon size={16} stroke={1.5} />;

/** What the palette offers for a text: pages and actions that match, then the records found. */
export function useEntries(text: string, found: SearchItem[], { onHelp }: { onHelp: () => void }): Entry[] {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const catalog = useCatalog();
  const views = useSavedViews();
  const session = useSession();
  const shown = catalog.objects.filter((object) => object.menu && object.may.read !== 'none');
  // how selling is set up is no part of the menu, and found by whoever may change it
  const kept = catalog.objects.filter((object) => SELLING.includes(object.key) && object.may.create);
  const goals = objectOf(catalog, 'objective');
  // of the screen below, if it can be printed
  const print = useStore(shortcuts).findLast((each) => each.keys === 'mod+p');
  const pages: Entry[] = [
    { id: 'home', label: t('frame.home'), icon: mark(IconHome), run: () => void navigate({ to: '/' }) },
    { id: 'reports', label: t('reports.title'), icon: mark(IconChartBar), run: () => void navigate({ to: '/reports' as never }) },
    ...(goals ? [{ id: 'objectives', label: goals.plural, icon: <ObjectIcon icon={goals.icon} />, run: () => void navigate({ to: '/objectives' as never }) }] : []),
    { id: 'changes', label: t('recent.title'), icon: mark(IconHistory), run: () => void navigate({ to: '/changes' }) },
    { id: 'bin', label: t('binScreen.title'), icon: mark(IconTrash), run: () => void navigate({ to: '/bin' }) },
    ...[...shown, ...(text.trim() ? kept : [])].map((object) => ({ id: `list-${object.key}`, label: object.plural, icon: <ObjectIcon icon={object.icon} />, run: () => void navigate({ to: '/o/$object', params: { object: object.key }, search: {} }) })),
    ...(text.trim() ? partsFor(session) : []).map(({ key, title }) => ({ id: `admin-${key}`, label: t(title), hint: t('admin.title'), icon: mark(IconSettings), run: () => void navigate({ to: `/admin/${key}` as never }) })),
    ...(text.trim() && session.workspace.sample ? COURSES : []).map(({ key }) => ({ id: `course-${key}`, label: t(`course.of.${key}.title`), hint: t('course.title'), icon: mark(IconSchool), run: () => void navigate({ to: `/courses/${key}` as never }) })),
    ...views.map((view) => ({
      id: `view-${view.id}`, label: view.name, hint: objectOf(catalog, view.object)?.plural ?? view.object, icon: <ObjectIcon icon={objectOf(catalog, view.object)?.icon} />,
      run: () => void navigate({ to: view.kind === 'board' ? '/o/$object/board' : '/o/$object', params: { object: view.object }, search: { view: view.id } } as never),
    })),
  ];
  const actions: Entry[] = [
    ...shown.filter((object) => object.may.create).map((object) => ({ id: `new-${object.key}`, label: t('palette.new', { object: object.label }), icon: mark(IconPlus), run: () => startCreating(object.key) })),
    ...(objectOf(catalog, 'interaction')?.may.create ? [{ id: 'log', label: t('log.title'), icon: mark(IconPhone), run: () => startLogging() }] : []),
    ...(print ? [{ id: 'print', label: print.label, icon: mark(IconPrinter), run: print.run }] : []),
    { id: 'undo', label: t('shortcut.undo'), icon: mark(IconArrowBackUp), run: () => void undoLast() },
    { id: 'help', label: t('shortcut.help'), icon: mark(IconKeyboard), run: onHelp },
  ];
  const open = (object: string, id: string) => void navigate({ to: '/o/$object/$id', params: { object, id } });
  const records: Entry[] = found.map((item) => {
    const object = objectOf(catalog, item.object);
    return {
      id: item.id, label: item.title || (object?.label ?? ''), hint: item.subtitle || object?.label, icon: <ObjectIcon icon={object?.icon} />,
      shown: item.title ? <Marked text={item.title} ranges={item.ranges} /> : undefined,
      detail: item.match ? <><span className="quiet">{placeOf(object, item.match.field)}</span> <Marked text={item.match.text} ranges={item.match.ranges} /></> : undefined,
      run: () => open(item.object, item.id),
    };
  });
  const opened: Entry[] = useRecent(session.user.id).map((item) => ({
    id: item.id, label: item.title, hint: t('palette.recent'), icon: <ObjectIcon icon={objectOf(catalog, item.object)?.icon} />, run: () => open(item.object, item.id),
  }));
  const all: Entry = { id: 'all', label: t('palette.all', { text: text.trim() }), icon: mark(IconSearch), run: () => void navigate({ to: '/search', search: { q: text.trim() } }) };
  const offered = [...pages, ...actions].filter((entry) => matches(entry.label, text));
  return text.trim() ? [...records, ...offered.slice(0, 8), all] : [...opened, ...offered];
}
