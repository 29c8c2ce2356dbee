import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSettings } from './settings.ts';

/** Before something is said for good under the name of an account ("root"): one's own can be set, on the spot. */
export function AuthorHint() {
  const { t } = useTranslation('app');
  const { settings, change } = useSettings();
  const [name, setName] = useState<string | null>(null);
  if (!settings.authorIsLogin) return null;

  async function save(): Promise<void> {
    const author = name?.trim() ?? '';
    if (author !== '') await change({ author });
    setName(null);
  }

  if (name === null) {
    return (
      <Group gap={6} wrap="nowrap">
        <Text size="sm" c="dimmed">
          {t('authorName.said', { name: settings.author })}
        </Text>
        <Button variant="default" size="compact-sm" flex="none" onClick={() => setName('')}>
          {t('authorName.set')}
        </Button>
      </Group>
    );
  }
  return (
    <TextInput
      size="xs"
      w={240}
      autoFocus
      aria-label={t('settings.author')}
      placeholder={t('settings.author')}
      value={name}
      maxLength={120}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={() => void save()}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        // Enter here is for the name, not for the form around it.
        event.preventDefault();
        void save();
      }}
    />
  );
}
