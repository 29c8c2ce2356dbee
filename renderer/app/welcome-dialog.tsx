import { Alert, Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall, useChange } from '../desk.ts';
import { useErrorWords } from '../ui/error-words.ts';
import { AuthorDialog, signLater } from './author-dialog.tsx';
import { useSettings } from './settings.ts';

type Organisation = DeskOutput<'organisation.get'>;

const laterKey = (id: string) => `unnamed-${id}`;

/** A workspace that nobody has named yet asks once whose it is: the names stand on all that leaves it. */
export function WelcomeDialog() {
  const { t, i18n } = useTranslation('app');
  const { data: organisation } = useCall('organisation.get', {});
  const [isLeft, setIsLeft] = useState(false);
  if (!organisation) return null;
  const isUnnamed = organisation.nameEn === i18n.getFixedT('en', 'shell')('newOrganisation');
  const { id } = organisation;
  if (!isUnnamed || isLeft || localStorage.getItem(laterKey(id)) !== null) return <AuthorDialog />;

  function leave(): void {
    localStorage.setItem(laterKey(id), 'later');
    signLater();
    setIsLeft(true);
  }

  return (
    <Modal
      opened
      onClose={leave}
      title={t('welcome.title')}
      closeButtonProps={{ 'aria-label': t('welcome.close') }}
    >
      <Names organisation={organisation} onDone={() => setIsLeft(true)} onLater={leave} />
    </Modal>
  );
}

interface NamesProps {
  organisation: Organisation;
  onDone: () => void;
  onLater: () => void;
}

function Names({ organisation, onDone, onLater }: NamesProps) {
  const { t } = useTranslation('app');
  const { sentence } = useErrorWords();
  const { settings, change } = useSettings();
  const update = useChange('records.update');
  const [author, setAuthor] = useState(settings.authorIsLogin ? '' : settings.author);
  const [names, setNames] = useState({ nameEn: '', nameFr: '' });
  const [failure, setFailure] = useState<unknown>(null);
  const typed = { author: author.trim(), nameEn: names.nameEn.trim(), nameFr: names.nameFr.trim() };

  async function save(): Promise<void> {
    setFailure(null);
    try {
      if (typed.author !== '') await change({ author: typed.author });
      else signLater();
      const { nameEn, nameFr } = typed;
      if (nameEn !== '' || nameFr !== '') {
        const patch = { nameEn: nameEn || nameFr, nameFr: nameFr || nameEn };
        await update.mutateAsync({ kind: 'organisation', id: organisation.id, patch });
      }
      onDone();
    } catch (error) {
      setFailure(error);
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (!update.isPending) void save();
      }}
    >
      <Stack gap="sm">
        <Text size="sm">{t('welcome.why')}</Text>
        <TextInput
          label={t('welcome.author')}
          description={t('welcome.authorHint')}
          value={author}
          maxLength={120}
          data-autofocus
          onChange={(event) => setAuthor(event.currentTarget.value)}
        />
        {(['nameEn', 'nameFr'] as const).map((field) => (
          <TextInput
            key={field}
            label={t(`welcome.${field}`)}
            value={names[field]}
            lang={field === 'nameEn' ? 'en' : 'fr'}
            maxLength={200}
            onChange={(event) => setNames({ ...names, [field]: event.currentTarget.value })}
          />
        ))}
        {failure !== null && (
          <Alert color="red" role="alert" p="xs">
            {sentence(failure)}
          </Alert>
        )}
        <Group justify="flex-end" mt="xs">
          <Button variant="default" onClick={onLater}>
            {t('welcome.later')}
          </Button>
          <Button
            type="submit"
            loading={update.isPending}
            disabled={Object.values(typed).every((name) => name === '')}
          >
            {t('welcome.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
