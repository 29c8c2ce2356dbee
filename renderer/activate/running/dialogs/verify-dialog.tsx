import { Alert, Button, Group, Modal, Progress, Stack } from '@mantine/core';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spokenHash } from '../../../../domain/activation/noted-hash.ts';
import type { DeskOutput } from '../../../desk.ts';
import { CopyText } from '../../../ui/copy-text.tsx';
import { ErrorBox } from '../../../ui/error-box.tsx';
import { NotedHash } from '../../copies/noted-hash.tsx';
import { useVerification } from '../use-verification.ts';
import classes from './dialogs.module.css';

type Verdict = DeskOutput<'activations.verify'>;

/** Checks the chain of a log: whole, or the first broken entry. */
export function VerifyDialog({ activationId, onClose }: { activationId: string; onClose: () => void }) {
  const { t } = useTranslation('activate');
  const { verdict, failure, share } = useVerification(activationId);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('verify.title')}
      size={520}
      closeButtonProps={{ 'aria-label': t('dialog.close') }}
    >
      <Stack gap="md">
        <p className={classes.soft}>{t('verify.explained')}</p>
        <div role="status">
          {failure && <ErrorBox error={failure} />}
          {!failure && !verdict && <Progress value={share * 100} aria-label={t('verify.running')} />}
          {verdict && <VerdictBox verdict={verdict} />}
        </div>
        {verdict?.whole && <NotedHash />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('dialog.close')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function VerdictBox({ verdict }: { verdict: Verdict }) {
  const { t } = useTranslation(['activate', 'copies']);
  if (!verdict.whole) {
    const { brokenSeq: seq, fault } = verdict;
    return (
      <Alert
        color="red"
        icon={<IconAlertTriangle size={18} aria-hidden />}
        title={t('verify.broken', { seq })}
      >
        <p>{t(`verify.fault.${fault}`)}</p>
        <p>{t('verify.brokenTodo')}</p>
      </Alert>
    );
  }
  return (
    <Alert
      color="green"
      icon={<IconShieldCheck size={18} aria-hidden />}
      title={t('verify.whole', { count: verdict.entries })}
    >
      <p>{t('verify.lastHash')}</p>
      <p className={classes.hash}>{verdict.lastHash}</p>
      <CopyText text={verdict.lastHash} />
      <p className={classes.toSpeak}>{t('copies:noted.spoken')}</p>
      <p className={classes.spoken}>{spokenHash(verdict.lastHash)}</p>
    </Alert>
  );
}
