import { ActionIcon, Tooltip } from '@mantine/core';
import { IconPhotoPlus } from '@tabler/icons-react';
import type { Editor } from '@tiptap/react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../ui/commands.ts';
import { useErrorWords } from '../../../ui/error-words.ts';
import { showNotice } from '../../../ui/notice.tsx';
import { useNotTaken } from '../not-taken.ts';
import { choosePicture } from './add-picture.ts';

/** Puts in a picture from a file. */
export function PictureButton({ editor }: { editor: Editor }) {
  const { t } = useTranslation('writing');
  const { sentence } = useErrorWords();
  const tell = useNotTaken();

  async function choose(): Promise<void> {
    try {
      const code = await choosePicture(editor);
      if (code) tell([{ what: 'refused', code }]);
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }
  useCommand({ id: 'insert-picture', title: t('picture.insert'), run: () => void choose() });

  return (
    <Tooltip label={t('picture.insert')}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={30}
        aria-label={t('picture.insert')}
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => void choose()}
      >
        <IconPhotoPlus size={17} stroke={1.8} />
      </ActionIcon>
    </Tooltip>
  );
}
