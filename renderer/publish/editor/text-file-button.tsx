import { ActionIcon, Tooltip } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { richTextOfText } from '../../../domain/documents/rich-text-of-text.ts';
import { call, shell } from '../../desk.ts';
import { useCommand } from '../../ui/commands.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useNotTaken } from './not-taken.ts';
import { mostBlocks } from './paste/paste-rules.ts';

/** Puts the words of a text file where the cursor is, in the place of what is chosen. */
export function TextFileButton({ editor }: { editor: Editor }) {
  const { t } = useTranslation('writing');
  const { sentence } = useErrorWords();
  const tell = useNotTaken();

  async function take(): Promise<void> {
    try {
      const chosen = await shell('files.chooseSource', { type: 'writing' });
      if (!chosen) return;
      const { text, refused } = await call('writing.textFile', { token: chosen.token });
      if (refused) showNotice({ id: 'not-taken', tone: 'bad', text: t(`textFile.refused.${refused}`) });
      else insert(text ?? '');
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  function insert(text: string): void {
    const blocks = richTextOfText(text);
    if (blocks.length + editor.state.doc.childCount > mostBlocks)
      tell([{ what: 'blocks', count: blocks.length }]);
    else editor.chain().focus().insertContent(blocks).run();
  }
  useCommand({ id: 'insert-text-file', title: t('textFile.insert'), run: () => void take() });

  return (
    <Tooltip label={t('textFile.insert')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={t('textFile.insert')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void take()}
      >
        <IconFileImport size={17} stroke={1.8} />
      </ActionIcon>
    </Tooltip>
  );
}
