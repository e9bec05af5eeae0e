import { ActionIcon, Button, Menu, TextInput } from '@mantine/core';
import { IconChevronDown, IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { useTimelineYears } from '@/engine/record/timeline';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { AnchoredMenu } from '@/ui/Anchored';
import { here, useOpener } from '@/ui/opener';
import classes from './Timeline.module.css';

interface Props {
  object: string;
  id: string;
  words: string;
  onWords: (words: string) => void;
  year: number | null;
  onYear: (year: number | null) => void;
}

/** Words looked for in what was said and done, and a year to go back to. */
export function TimelineFinder({ object, id, words, onWords, year, onYear }: Props) {
  const { t } = useTranslation();
  const [looking, setLooking] = useState(words !== '');
  const opener = useOpener(here, 'menu');
  const years = useTimelineYears(object, id, opener.opened);
  const leave = () => {
    setLooking(false);
    onWords('');
  };
  return (
    <div className={classes.finder}>
      {looking ? (
        <TextInput
          autoFocus
          size="xs"
          type="search"
          leftSection={<IconSearch size={16} stroke={1.5} />}
          aria-label={t('record.timeline.search')}
          placeholder={t('record.timeline.search')}
          value={words}
          onChange={(event) => onWords(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Escape' && leave()}
          onBlur={() => words === '' && setLooking(false)}
        />
      ) : (
        <ActionIcon variant="subtle" color="gray" aria-label={t('record.timeline.search')} title={t('record.timeline.search')} onClick={() => setLooking(true)}>
          <IconSearch size={16} stroke={1.5} />
        </ActionIcon>
      )}
      <Button {...opener.button} size="compact-xs" variant="subtle" color="gray" title={t('record.timeline.jump')} rightSection={<IconChevronDown size={16} stroke={1.5} />}>
        {year ?? t('record.timeline.year')}
      </Button>
      {opener.wanted && (
        <AnchoredMenu opener={opener} className={classes.years}>
          {year !== null && <Menu.Item onClick={() => onYear(null)}>{t('record.timeline.newest')}</Menu.Item>}
          {years.map((one) => (
            <Menu.Item key={one} onClick={() => onYear(one)}>
              {one}
            </Menu.Item>
          ))}
        </AnchoredMenu>
      )}
    </div>
  );
}
