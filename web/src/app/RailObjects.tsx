import { useTranslation } from '@/lib/i18n/useTranslation';
import { IconFileImport, IconSettings } from '@tabler/icons-react';
import { useCatalog } from '@/engine/schema/catalog';
import { ObjectIcon } from '@/engine/schema/ObjectIcon';
import type { ObjectType } from '@/engine/schema/types';
import { useSession } from '@/engine/session/session';
import css from './Rail.module.css';
import { RailLink } from './RailLink';

/** In the order of a customer's life; what comes from packages follows. */
const DISCIPLINES = ['sales', 'directory', 'activity', 'custom'];

const rank = (discipline: string) => (DISCIPLINES.indexOf(discipline) + DISCIPLINES.length + 1) % (DISCIPLINES.length + 1);

function byDiscipline(objects: ObjectType[]): [string, ObjectType[]][] {
  const groups = new Map<string, ObjectType[]>();
  for (const object of objects) groups.set(object.discipline, [...(groups.get(object.discipline) ?? []), object]);
  return [...groups].sort(([a], [b]) => rank(a) - rank(b));
}

export function RailObjects({ small }: { small: boolean }) {
  const { t, i18n } = useTranslation();
  const catalog = useCatalog();
  const { user } = useSession();
  const shown = catalog.objects.filter((object) => object.menu && object.may.read !== 'none');
  return (
    <>
      {byDiscipline(shown).map(([discipline, objects]) => (
        <section key={discipline} className={css.group}>
          {!small && <h2 className={css.heading}>{i18n.exists(`discipline.${discipline}`) ? t(`discipline.${discipline}`) : discipline}</h2>}
          {objects.map((object) => (
            <RailLink key={object.key} to="/o/$object" params={{ object: object.key }} search={{ view: undefined }} label={object.plural} icon={<ObjectIcon icon={object.icon} />} small={small} bySearch />
          ))}
        </section>
      ))}
      <section className={css.group}>
        {!small && <h2 className={css.heading}>{t('discipline.workspace')}</h2>}
        <RailLink to="/imports" label={t('frame.imports')} icon={<IconFileImport size={16} stroke={1.5} aria-hidden />} small={small} />
        {user.role === 'administrator' && <RailLink to={'/admin' as '/'} label={t('frame.admin')} icon={<IconSettings size={16} stroke={1.5} aria-hidden />} small={small} />}
      </section>
    </>
  );
}
