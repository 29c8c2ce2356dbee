import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallFailed } from '../../../desk.ts';
import { useRefusal } from '../../use-refusal.ts';

interface ActDialogProps {
  title: string;
  /** What the button says happens. */
  confirm: string;
  danger?: boolean;
  /** Width in pixels. */
  size?: number;
  /** The dialog stays open when this throws, with the reason, or answers false. */
  onConfirm: () => Promise<unknown>;
  onClose: () => void;
  /** Told which reason was left out, by the name of its field. */
  onMissing?: (field: string) => void;
  children?: ReactNode;
}

/** Asks for what an act needs, does it, and closes when it is on the disk. */
export function ActDialog(props: ActDialogProps) {
  const { title, confirm, danger = false, size = 520, onConfirm, onClose, onMissing, children } = props;
  const { t } = useTranslation('activate');
  const refusal = useRefusal();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(): Promise<void> {
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      if ((await onConfirm()) !== false) return onClose();
      setBusy(false);
    } catch (error) {
      const missing =
        error instanceof CallFailed && error.code === 'reason_required' ? error.details.field : undefined;
      if (typeof missing === 'string' && onMissing) onMissing(missing);
      else setProblem(refusal(error));
      setBusy(false);
    }
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={size}
      closeButtonProps={{ 'aria-label': t('dialog.cancel') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack gap="md">
          {children}
          {problem && (
            <Alert color="red" role="alert" p="xs">
              {problem}
            </Alert>
          )}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('dialog.cancel')}
            </Button>
            <Button type="submit" loading={busy} color={danger ? 'red' : 'tide'}>
              {confirm}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
