import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallFailed, call, shell } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { closePackDialog } from './pack-dialog-store.ts';
import { PackForm, type WantedPack } from './pack-form.tsx';
import { PackProgress } from './pack-progress.tsx';

/** Makes a continuity pack: what of it, where to, how far it is, and where it is then. */
export function PackDialog() {
  const { t } = useTranslation('pack');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const [jobId, setJobId] = useState<string | null>(null);

  async function make(wanted: WantedPack): Promise<void> {
    try {
      const target = await shell('files.chooseTarget', { suggestedName: t('page.title'), type: 'folder' });
      if (!target) return;
      const id = crypto.randomUUID();
      setJobId(id);
      const { name } = await call('pack.make', { ...wanted, jobId: id, token: target.token });
      closePackDialog();
      const text = t('make.done', { name });
      announce(text);
      const run = () => void shell('files.show', { token: target.token });
      showNotice({ tone: 'good', text, action: { label: t('make.show'), run } });
    } catch (error) {
      const cancelled = error instanceof CallFailed && error.code === 'cancelled';
      showNotice(cancelled ? { text: t('make.stopped') } : { tone: 'bad', text: sentence(error) });
    } finally {
      setJobId(null);
    }
  }

  const isRunning = jobId !== null;
  return (
    <Modal
      opened
      size="lg"
      onClose={isRunning ? () => undefined : closePackDialog}
      withCloseButton={!isRunning}
      title={t(isRunning ? 'make.running' : 'make.title')}
      closeButtonProps={{ 'aria-label': t('make.cancel') }}
    >
      {isRunning && <PackProgress jobId={jobId} />}
      {/* What was chosen is still there when it was stopped or failed. */}
      <div hidden={isRunning}>
        <PackForm language={format.language} onCancel={closePackDialog} onMake={make} />
      </div>
    </Modal>
  );
}
