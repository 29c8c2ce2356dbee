import { Button, CloseButton, Group, SegmentedControl, Text } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentLang } from '../../../domain/documents/model.ts';
import { shell } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { readWritingFile, type Writing } from '../editor/read-writing-file.ts';
import classes from './new-document.module.css';

/** What a document begins with in the place of its template, in one language. */
export interface FileStart {
  fileName: string;
  lang: DocumentLang;
  writing: Writing;
}

interface StartFromFileProps {
  value: FileStart | null;
  onChange: (start: FileStart | null) => void;
}

/** Takes the text of a Word file or a text file for a new document, and asks which language it is in. */
export function StartFromFile({ value, onChange }: StartFromFileProps) {
  const { t, i18n } = useTranslation('writing');
  const { sentence } = useErrorWords();
  const [isReading, setIsReading] = useState(false);
  const [problem, setProblem] = useState('');

  async function choose(): Promise<void> {
    try {
      const chosen = await shell('files.chooseSource', { type: 'writing' });
      if (!chosen) return;
      setIsReading(true);
      const read = await readWritingFile(chosen.token);
      if (typeof read !== 'string') {
        const lang = value?.lang ?? (i18n.language.startsWith('fr') ? 'fr' : 'en');
        onChange({ fileName: chosen.name, lang, writing: read });
      }
      setProblem(
        typeof read === 'string'
          ? t('start.problem', { name: chosen.name, words: t(`textFile.refused.${read}`) })
          : '',
      );
    } catch (error) {
      setProblem(sentence(error));
    } finally {
      setIsReading(false);
    }
  }

  return (
    <div>
      {value ? (
        <ChosenFile value={value} onChange={onChange} />
      ) : (
        <Button
          variant="default"
          leftSection={<IconFileImport size={16} aria-hidden />}
          loading={isReading}
          onClick={() => void choose()}
        >
          {t('start.choose')}
        </Button>
      )}
      {problem !== '' && (
        <p role="alert" className={classes.error}>
          {problem}
        </p>
      )}
    </div>
  );
}

function ChosenFile({ value, onChange }: { value: FileStart; onChange: StartFromFileProps['onChange'] }) {
  const { t } = useTranslation('writing');
  const languages = (['en', 'fr'] as const).map((lang) => ({ value: lang, label: t(`start.in.${lang}`) }));
  return (
    <fieldset aria-label={t('start.group')} className={classes.file}>
      <Group gap="sm" wrap="nowrap">
        <Text className={classes.fileName}>{t('start.from', { name: value.fileName })}</Text>
        <CloseButton
          aria-label={t('start.remove')}
          title={t('start.remove')}
          onClick={() => onChange(null)}
        />
        <SegmentedControl
          aria-label={t('start.language')}
          className={classes.fileLanguage}
          data={languages}
          value={value.lang}
          onChange={(chosen) => onChange({ ...value, lang: chosen === 'fr' ? 'fr' : 'en' })}
        />
      </Group>
      <Text size="sm" c="dimmed">
        {t('start.hint')}
      </Text>
    </fieldset>
  );
}
