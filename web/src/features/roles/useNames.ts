import { useTranslation } from '@/lib/i18n/useTranslation';
import { fieldOf, objectOf, useCatalog } from '@/engine/schema/catalog';
import type { Role } from './api';

/** What rights, scopes, types and roles are called, from the catalogue. */
export function useNames() {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const typeRight = objectOf(catalog, 'typeRight');
  const option = (field: string, key: string) => fieldOf(typeRight, field)?.options?.find((each) => each.key === key)?.label ?? key;
  const shipped = fieldOf(objectOf(catalog, 'user'), 'role')?.options ?? [];
  return {
    right: (key: string) => option('right', key),
    /** Where it cannot reach some records alone it is yes or no. */
    scope: (key: string, graded = true) => (graded ? option('scope', key) : t(key === 'none' ? 'no' : 'yes')),
    object: (key: string) => objectOf(catalog, key)?.plural ?? key,
    role: (role: Pick<Role, 'key' | 'name'>) => role.name ?? shipped.find((each) => each.key === role.key)?.label ?? role.key,
  };
}
