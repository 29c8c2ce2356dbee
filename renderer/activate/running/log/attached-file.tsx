import { Button, Modal } from '@mantine/core';
import { IconDownload, IconFile } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryBody } from '../../../../domain/activation/log-entry.ts';
import { call, shell, useCall } from '../../../desk.ts';
import { showNotice } from '../../../ui/notice.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { useRefusal } from '../../use-refusal.ts';
import { useActivationView } from '../activation-context.ts';
import classes from './log.module.css';

/** A file of the log: a small picture of it where it is one, what it is, and a copy of it for whoever asks. */
export function AttachedFile({ file }: { file: EntryBody<'attachment'> }) {
  const { t } = useTranslation('log');
  const format = useFormat();
  const { state } = useActivationView();
  const refusal = useRefusal();
  const { sha256, fileName } = file;

  async function save(): Promise<void> {
    try {
      const target = await shell('files.chooseTarget', { suggestedName: fileName, type: 'same' });
      if (!target) return;
      await call('activations.saveAttachment', { id: state.id, sha256, token: target.token });
      showNotice({ tone: 'good', text: t('attach.saved', { file: target.name }) });
    } catch (error) {
      showNotice({ tone: 'bad', text: t('attach.notSaved', { reason: refusal(error) }) });
    }
  }

  return (
    <div className={classes.file}>
      {file.mediaType.startsWith('image/') ? <Picture file={file} /> : <IconFile size={20} aria-hidden />}
      <div className={classes.fileWords}>
        <span className={classes.soft}>{sizeWords(file.bytes, format.number, t)}</span>
        <code className={classes.hash}>SHA-256 {sha256.slice(0, 12)}…</code>
        <Button
          variant="subtle"
          size="compact-xs"
          leftSection={<IconDownload size={14} aria-hidden />}
          aria-label={t('attach.saveNamed', { file: fileName })}
          onClick={() => void save()}
        >
          {t('attach.save')}
        </Button>
      </div>
    </div>
  );
}

function sizeWords(
  bytes: number,
  number: (value: number) => string,
  t: ReturnType<typeof useTranslation<'log'>>['t'],
): string {
  const isLarge = bytes >= 1024 * 1024;
  const size = isLarge ? number(bytes / 1024 / 1024) : number(Math.max(1, Math.round(bytes / 1024)));
  return t(isLarge ? 'attach.megabytes' : 'attach.kilobytes', { size });
}

/** A press shows it large. Telephones make pictures that no browser shows: those are files. */
function Picture({ file }: { file: EntryBody<'attachment'> }) {
  const { t } = useTranslation('log');
  const { state } = useActivationView();
  const [isLarge, setLarge] = useState(false);
  const { data } = useCall('activations.attachment', { id: state.id, sha256: file.sha256 });
  const address = usePictureAddress(data?.isPicture ? data : undefined);
  if (!address) return <IconFile size={20} aria-hidden />;
  return (
    <>
      <button
        type="button"
        className={classes.picture}
        aria-label={t('attach.showNamed', { file: file.fileName })}
        onClick={() => setLarge(true)}
      >
        <img src={address} alt="" />
      </button>
      <Modal
        opened={isLarge}
        onClose={() => setLarge(false)}
        title={file.fileName}
        size="xl"
        closeButtonProps={{ 'aria-label': t('attach.close') }}
      >
        <img className={classes.large} src={address} alt={file.text || file.fileName} />
      </Modal>
    </>
  );
}

function usePictureAddress(picture: { bytes: Uint8Array; mediaType: string } | undefined): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) return;
    const made = URL.createObjectURL(new Blob([new Uint8Array(picture.bytes)], { type: picture.mediaType }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [picture]);
  return address;
}
