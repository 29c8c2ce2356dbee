import { Alert, Button, Group, Modal, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useErrorWords } from '../ui/error-words.ts';
import { useSettings } from './settings.ts';

const laterKey = 'unsigned';

/** It was asked, and not answered: it is not asked again. */
export function signLater(): void {
  localStorage.setItem(laterKey, 'later');
}

/** Somebody who has not said their name is asked once: what they do is signed with it, and not with that of an account ("root"). */
export function AuthorDialog() {
  const { t } = useTranslation('app');
  const { sentence } = useErrorWords();
  const { settings, change } = useSettings();
  const [isLeft, setIsLeft] = useState(() => localStorage.getItem(laterKey) !== null);
  const [author, setAuthor] = useState('');
  const [failure, setFailure] = useState<unknown>(null);

  function leave(): void {
    signLater();
    setIsLeft(true);
  }

  async function save(): Promise<void> {
    setFailure(null);
    await change({ author: author.trim() }).catch(setFailure);
  }

  return (
    <Modal
      opened={settings.authorIsLogin && !isLeft}
      onClose={leave}
      title={t('welcome.authorTitle')}
      closeButtonProps={{ 'aria-label': t('welcome.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Stack gap="sm">
          <TextInput
            label={t('welcome.author')}
            description={t('welcome.authorHint')}
            value={author}
            maxLength={120}
            data-autofocus
            onChange={(event) => setAuthor(event.currentTarget.value)}
          />
          {failure !== null && (
            <Alert color="red" role="alert" p="xs">
              {sentence(failure)}
            </Alert>
          )}
          <Group justify="flex-end" mt="xs">
            <Button variant="default" onClick={leave}>
              {t('welcome.later')}
            </Button>
            <Button type="submit" disabled={author.trim() === ''}>
              {t('welcome.saveAuthor')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
