import { ActionIcon } from '@mantine/core';
import type { Icon } from '@tabler/icons-react';

/** What a key does too, for whoever points. */
export function Tool({ label, title, Sign, onUse }: { label: string; title: string; Sign: Icon; onUse: () => void }) {
  return (
    <ActionIcon aria-label={label} title={title} onClick={onUse}>
      <Sign size={16} stroke={1.5} />
    </ActionIcon>
  );
}
