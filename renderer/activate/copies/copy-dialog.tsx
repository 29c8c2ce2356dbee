import { Alert, Button, Group, Modal, Stack } from '@mantine/core';
import { IconClockExclamation, IconGitFork, IconShieldCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { spokenHash } from '../../../domain/activation/noted-hash.ts';
import { CallFailed, type DeskOutput } from '../../desk.ts';
import { ErrorBox } from '../../ui/error-box.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ModeMark } from '../mode-mark.tsx';
import classes from './copies.module.css';
import { CopyDisputes } from './copy-disputes.tsx';

type Compared = DeskOutput<'activations.compareCopy'>;

interface CopyDialogProps {
  looked: { compared: Compared } | { error: unknown };
  onAccept: () => void;
  onClose: () => void;
}

/** How a copy stands to what this computer has, before anything of it comes in; or why it can't. */
export function CopyDialog({ looked, onAccept, onClose }: CopyDialogProps) {
  const { t } = useTranslation('copies');
  const compared = 'compared' in looked ? looked.compared : null;
  const hasNews = compared !== null && (compared.fresh.count > 0 || compared.files.brought > 0);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('compare.title')}
      size={680}
      closeButtonProps={{ 'aria-label': t('compare.close') }}
    >
      <Stack gap="md">
        {compared ? (
          <Comparison compared={compared} />
        ) : (
          'error' in looked && <Refused error={looked.error} />
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus={!hasNews || undefined}>
            {t(hasNews ? 'cancel' : 'compare.close')}
          </Button>
          {hasNews && (
            <Button onClick={onAccept} data-autofocus>
              {t('compare.accept')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

function Refused({ error }: { error: unknown }) {
  const { t } = useTranslation('copies');
  const seq = error instanceof CallFailed ? error.details.seq : undefined;
  return (
    <>
      <ErrorBox error={error} />
      {typeof seq === 'number' && seq > 0 && <p className={classes.soft}>{t('compare.brokenAt', { seq })}</p>}
    </>
  );
}

function Comparison({ compared }: { compared: Compared }) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const { id, relation, exportedAt, exportedBy, timeZone, clockMinutes, disputes } = compared;
  const at = format.dateTime(exportedAt, timeZone);
  return (
    <>
      <div className={classes.what}>
        <ModeMark mode={compared.mode} />
        <strong>{format.text(compared.titleEn, compared.titleFr)}</strong>
        <span className={classes.soft}>{t('compare.writtenBy', { name: exportedBy, at })}</span>
      </div>
      <p className={classes.relation}>
        {relation === 'forked' && <IconGitFork size={18} aria-hidden />}
        {t(`compare.relation.${relation}`)}
      </p>
      <Facts compared={compared} />
      {clockMinutes !== 0 && (
        <Alert
          color="yellow"
          p="xs"
          icon={<IconClockExclamation size={18} aria-hidden />}
          title={t('compare.clock.title')}
        >
          {t(clockMinutes > 0 ? 'compare.clock.ahead' : 'compare.clock.behind', {
            time: format.duration(Math.abs(clockMinutes)),
          })}
        </Alert>
      )}
      {disputes.length > 0 && <CopyDisputes activationId={id} disputes={disputes} />}
      <p className={classes.verified}>
        <IconShieldCheck size={18} aria-hidden />
        {t('compare.verified')}
      </p>
    </>
  );
}

function Facts({ compared }: { compared: Compared }) {
  const { t } = useTranslation('copies');
  const format = useFormat();
  const { fresh, onlyOurs, entries, files, lastHash, timeZone } = compared;
  const at = (instant: string) => format.dateTime(instant, timeZone);
  const count = (n: number) => t('compare.entries', { count: n });
  const brought = files.brought > 0 && t('compare.filesBrought', { count: files.brought });
  const missing = files.missing > 0 && t('compare.filesMissing', { count: files.missing });
  const facts: [label: string, value: string][] = [
    [t('compare.whole'), count(entries)],
    [t('compare.fresh'), count(fresh.count)],
    [t('compare.onlyOurs'), onlyOurs > 0 ? count(onlyOurs) : ''],
    [t('compare.authors'), format.list(fresh.authors.map((author) => t('compare.author', { ...author })))],
    [
      t('compare.times'),
      fresh.firstAt && fresh.lastAt
        ? t('compare.timesFromTo', { from: at(fresh.firstAt), to: at(fresh.lastAt) })
        : '',
    ],
    [t('compare.files'), format.list([brought, missing].filter((words) => words !== false))],
    [t('compare.end'), spokenHash(lastHash)],
  ];
  return (
    <dl className={classes.facts}>
      {facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
