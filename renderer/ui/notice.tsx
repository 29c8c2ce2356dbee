import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';

export interface Notice {
  text: ReactNode;
  tone?: 'plain' | 'good' | 'bad';
  action?: { label: string; run: () => void };
  /** Replaces the notice of the same id instead of stacking a second one. */
  id?: string;
}

const colors = { plain: 'tide', good: 'green', bad: 'red' } as const;

/** A short message at the foot of the window, with at most one thing to do about it. It goes away by itself. */
export function showNotice({ text, tone = 'plain', action, id }: Notice): void {
  const shownId = id ?? crypto.randomUUID();
  if (id) notifications.hide(id);
  notifications.show({
    id: shownId,
    color: colors[tone],
    role: tone === 'bad' ? 'alert' : 'status',
    autoClose: tone === 'bad' ? 12_000 : 7_000,
    message: (
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {text}
        </Text>
        {action && (
          <Button
            variant="subtle"
            size="compact-sm"
            flex="none"
            onClick={() => {
              notifications.hide(shownId);
              action.run();
            }}
          >
            {action.label}
          </Button>
        )}
      </Group>
    ),
  });
}
