import { Chip, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useNavigate, useSearch as useAddress } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { type SearchAnswer, useSearch } from '@/engine/record/search';
import { objectOf, useCatalog } from '@/engine/schema/catalog';
import { ScreenHead } from '@/engine/view/ScreenHead';
import { EmptyState } from '@/ui/EmptyState';
import { ErrorState } from '@/ui/ErrorState';
import { Results } from './Results';
import css from './Search.module.css';

const ALL = '';
const A_FEW = 6;
const MANY = 50;

/** Everything that is found for some words, type by type. The words stand in the address. */
export function SearchScreen() {
  const { t } = useTranslation();
  const catalog = useCatalog();
  const navigate = useNavigate({ from: '/search' });
  const { q = '', object = ALL } = useAddress({ from: '/inside/search' });
  const [typed, setTyped] = useState(q);
  const [was, setWas] = useState(q);
  if (q !== was) {
    setWas(q);
    if (q !== typed.trim()) setTyped(q);
  }
  const ask = useDebouncedCallback((text: string) => void navigate({ search: (now) => ({ ...now, q: text.trim() || undefined }) as typeof now, replace: true }), 150);
  const everything = useSearch(q, [], A_FEW);
  const some = useSearch(object === ALL ? '' : q, object === ALL ? [] : [object], MANY);
  const found = object === ALL ? everything : some;
  const choose = (key: string) => void navigate({ search: (now) => ({ ...now, object: key || undefined }) as typeof now });
  return (
    <div className={css.screen}>
      <ScreenHead title={t('search.title')} icon={<IconSearch size={20} stroke={1.5} />} />
      <div className={css.body}>
        <TextInput
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            ask(event.currentTarget.value);
          }}
          placeholder={t('search.placeholder')}
          aria-label={t('search.placeholder')}
          leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
          type="search"
          autoFocus
        />
        {q !== '' && (
          <Chip.Group value={object} onChange={(value) => choose(typeof value === 'string' ? value : ALL)}>
            <div className={css.chips} role="group" aria-label={t('search.title')}>
              {[{ key: ALL, label: t('search.everything') }, ...typesOf(everything.data, object).map((key) => ({ key, label: objectOf(catalog, key)?.plural ?? key }))].map((each) => (
                <Chip key={each.key} value={each.key} size="xs" variant="light">{each.label}</Chip>
              ))}
            </div>
          </Chip.Group>
        )}
        {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
        {q === '' && <EmptyState icon={<IconSearch size={20} stroke={1.5} />} title={t('search.placeholder')} text={t('search.begin')} />}
        {q !== '' && found.data?.groups.length === 0 && <EmptyState icon={<IconSearch size={20} stroke={1.5} />} title={t('palette.none', { text: q })} text={t('search.hint')} role="status" />}
        {q !== '' && found.data && <Results found={found.data} onMore={object === ALL ? choose : undefined} />}
      </div>
    </div>
  );
}

function typesOf(found: SearchAnswer | undefined, chosen: string): string[] {
  const types = found?.groups.map((group) => group.object) ?? [];
  return chosen === ALL || types.includes(chosen) ? types : [...types, chosen];
}
