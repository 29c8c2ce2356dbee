import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { shell } from '../../desk.ts';
import { useCommand } from '../../ui/commands.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useNotTaken } from './not-taken.ts';
import { mostBlocks } from './paste/paste-rules.ts';
import { readWritingFile, type Writing } from './read-writing-file.ts';
import { useToldOfFile } from './told-of-file.ts';

/** Puts the words of a text file or a Word file where the cursor is, in the place of what is chosen. */
export function TextFileButton({ editor }: { editor: Editor }) {
  const { t } = useTranslation('writing');
  const { sentence } = useErrorWords();
  const tell = useNotTaken();
  const tellOfFile = useToldOfFile();
  const [isReading, setIsReading] = useState(false);

  async function take(): Promise<void> {
    try {
      const chosen = await shell('files.chooseSource', { type: 'writing' });
      if (!chosen) return;
      setIsReading(true);
      const read = await readWritingFile(chosen.token);
      if (typeof read === 'string')
        showNotice({ id: 'not-taken', tone: 'bad', text: t(`textFile.refused.${read}`) });
      else insert(read);
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    } finally {
      setIsReading(false);
    }
  }

  function insert(writing: Writing): void {
    if (editor.isDestroyed) return;
    const { blocks } = writing;
    if (blocks.length + editor.state.doc.childCount > mostBlocks) {
      tell([{ what: 'blocks', count: blocks.length }]);
      return;
    }
    editor.chain().focus().insertContent(blocks).run();
    tellOfFile(writing);
  }
  useCommand({ id: 'insert-text-file', title: t('textFile.insert'), run: () => void take() });

  return (
    <Tooltip label={t('textFile.insert')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={t('textFile.insert')}
        loading={isReading}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void take()}
      >
        <IconFileImport size={17} stroke={1.8} />
      </ActionIcon>
    </Tooltip>
  );
}
