import { Button, Group, List, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call, shell } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { Section } from '../../ui/section.tsx';
import classes from './look.module.css';
import type { Look } from './look.ts';

interface LetterheadPartProps {
  kept: Look;
  onSave: (field: keyof Look['look']) => (value: string | null) => Promise<unknown>;
}

/** The organisation's own Word template: taken, with what was changed of it, or refused with the reason. */
export function LetterheadPart({ kept, onSave }: LetterheadPartProps) {
  const { t } = useTranslation('look');
  const { sentence } = useErrorWords();
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const { look, letterheadNotes } = kept;
  const hasOne = look.letterhead !== null;

  async function act(work: () => Promise<string>): Promise<void> {
    setProblem('');
    setBusy(true);
    try {
      announce(await work());
    } catch (error) {
      setProblem(sentence(error));
    } finally {
      setBusy(false);
    }
  }

  async function choose(): Promise<void> {
    const chosen = await shell('files.chooseSource', { type: 'letterhead' });
    if (!chosen) return;
    await act(async () => {
      const { refused } = await call('look.setLetterhead', chosen);
      if (refused === null) return t('letterhead.stored');
      const words = t(`letterhead.refused.${refused.code}`, { said: refused.said });
      setProblem(words);
      return words;
    });
  }

  const remove = () =>
    act(async () => {
      await onSave('letterhead')(null);
      return t('letterhead.removed');
    });

  return (
    <Section title={t('part.letterhead')}>
      <Text size="sm">
        {hasOne ? t('letterhead.kept', { name: look.letterheadName }) : t('letterhead.none')}
      </Text>
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" loading={busy} onClick={() => void choose()}>
          {t(hasOne ? 'letterhead.change' : 'letterhead.choose')}
        </Button>
        {hasOne && (
          <Button size="xs" variant="subtle" color="gray" onClick={() => void remove()}>
            {t('letterhead.remove')}
          </Button>
        )}
      </Group>
      {problem !== '' && (
        <Text role="alert" size="sm" mt="xs" className={classes.problem}>
          {problem}
        </Text>
      )}
      {hasOne && <Notes notes={letterheadNotes} />}
    </Section>
  );
}

function Notes({ notes }: { notes: Look['letterheadNotes'] }) {
  const { t } = useTranslation('look');
  return (
    <>
      <Text size="sm" mt="sm">
        {t(notes.length === 0 ? 'letterhead.fine' : 'letterhead.notes')}
      </Text>
      <List size="sm" mt={4}>
        {notes.map(({ code, said }) => (
          <List.Item key={`${code} ${said}`}>{t(`letterhead.note.${code}`, { said })}</List.Item>
        ))}
      </List>
      <Text size="xs" c="dimmed" mt="xs">
        {t('letterhead.onlyWord')}
      </Text>
    </>
  );
}
