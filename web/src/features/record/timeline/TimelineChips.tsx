import { Button, Chip, Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useTranslation } from '@/lib/i18n/useTranslation';
import { AnchoredMenu } from '@/ui/Anchored';
import { here, useOpener } from '@/ui/opener';
import classes from './Timeline.module.css';
import type { TimelineKind } from './timelineKinds';

export const ALL = 'all';

interface Props {
  kinds: TimelineKind[];
  value: string;
  onChange: (value: string) => void;
}

/** What the line shows: talk and work at one click, the rest of what hangs on a record in a menu. */
export function TimelineChips({ kinds, value, onChange }: Props) {
  const { t } = useTranslation();
  const opener = useOpener(here, 'menu');
  const near = kinds.filter((kind) => kind.activity || kind.key === value);
  const far = kinds.filter((kind) => !near.includes(kind));
  const chips = [{ key: ALL, label: t('record.timeline.kind.all') }, ...near, { key: 'change', label: t('record.timeline.kind.change') }];
  return (
    <Chip.Group value={value} onChange={(chosen) => onChange(typeof chosen === 'string' ? chosen : ALL)}>
      <div className={classes.chips} role="group" aria-label={t('record.timeline.kinds')}>
        {chips.map((each) => (
          <Chip key={each.key} value={each.key} size="xs" variant="light">
            {each.label}
          </Chip>
        ))}
        {far.length > 0 && (
          <>
            <Button {...opener.button} size="compact-xs" variant="subtle" color="gray" rightSection={<IconChevronDown size={16} stroke={1.5} />}>
              {t('record.timeline.kind.more')}
            </Button>
            {opener.wanted && (
              <AnchoredMenu opener={opener} position="bottom-start">
                {far.map((each) => (
                  <Menu.Item key={each.key} onClick={() => onChange(each.key)}>
                    {each.label}
                  </Menu.Item>
                ))}
              </AnchoredMenu>
            )}
          </>
        )}
      </div>
    </Chip.Group>
  );
}
