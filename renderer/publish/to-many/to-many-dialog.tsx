import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenDocument } from '../document/draft-store.ts';
import { ToManyForm } from './to-many-form.tsx';
import { ToManyResult } from './to-many-result.tsx';
import type { Written } from './written.ts';

interface ToManyDialogProps {
  document: OpenDocument;
  opened: boolean;
  onClose: () => void;
  /** Saves what is being written; false when it could not. */
  beforeWrite?: (() => Promise<boolean>) | undefined;
}

/** One document to many: to whom, in which language, and then who got it and who did not. */
export function ToManyDialog({ document, opened, onClose, beforeWrite }: ToManyDialogProps) {
  const { t } = useTranslation('toMany');
  const [written, setWritten] = useState<Written | null>(null);
  const close = () => {
    setWritten(null);
    onClose();
  };
  return (
    <Modal
      opened={opened}
      onClose={close}
      size="lg"
      title={t(written ? 'result.title' : 'title')}
      closeButtonProps={{ 'aria-label': t('close') }}
    >
      {opened && !written && (
        <ToManyForm document={document} onCancel={close} onWritten={setWritten} beforeWrite={beforeWrite} />
      )}
      {written && <ToManyResult written={written} onClose={close} />}
    </Modal>
  );
}
