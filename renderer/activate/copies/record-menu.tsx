import { Button, Menu } from '@mantine/core';
import {
  IconArrowDownToArc,
  IconChevronDown,
  IconCopy,
  IconFileText,
  IconFolderShare,
  IconShieldCheck,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { spokenHash } from '../../../domain/activation/noted-hash.ts';
import { CallFailed, call, type ShellInput, shell } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useExerciseTitle } from '../exercise/exercise-title.ts';
import { useActivationView } from '../running/activation-context.ts';
import classes from '../running/running-page.module.css';
import { useBringCopy } from './use-bring-copy.tsx';
import { useRecordJob } from './use-record-job.tsx';

/** Writes a document, verifies the log, takes the record to another computer, brings it back, hands it to others. */
export function RecordMenu() {
  const { t } = useTranslation(['copies', 'activate', 'runPage']);
  const format = useFormat();
  const { state, now, ask } = useActivationView();
  const { write, dialog } = useWriteRecord();
  const bring = useBringCopy();
  const { id } = state;
  const title = useExerciseTitle(state);
  const suggestedName = t('copyName', { title, day: format.day(now, state.timeZone) }).slice(0, 160);

  function copyOut(): Promise<void> {
    return write(
      { suggestedName: `${suggestedName}.holdfast-activation`, type: 'holdfast-activation' },
      async (job) => {
        const { entries, lastHash } = await call('activations.exportCopy', { id, ...job });
        return t('copied', { count: entries, spoken: spokenHash(lastHash) });
      },
    );
  }

  function recordOut(): Promise<void> {
    return write({ suggestedName: '', type: 'folder' }, async (job) => {
      const { language } = format;
      const { folder, fault } = await call('activations.exportRecord', { id, language, ...job });
      return t(fault === null ? 'recordWritten' : 'recordBroken', { folder });
    });
  }

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            size="xs"
            aria-label={t('runPage:record')}
            rightSection={<IconChevronDown size={14} aria-hidden />}
          >
            <span className={classes.roomy}>{t('runPage:record')}</span>
            <IconFileText className={classes.tight} size={16} aria-hidden />
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            component={Link}
            to={`/publish?new=${id}`}
            leftSection={<IconFileText size={16} aria-hidden />}
          >
            {t('activate:head.writeDocument')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconShieldCheck size={16} aria-hidden />}
            onClick={() => ask({ kind: 'verify' })}
          >
            {t('activate:head.verify')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconCopy size={16} aria-hidden />} onClick={() => void copyOut()}>
            {t('menu.copyOut')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconArrowDownToArc size={16} aria-hidden />}
            onClick={() => void bring.start()}
          >
            {t('menu.bringIn')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconFolderShare size={16} aria-hidden />} onClick={() => void recordOut()}>
            {t('menu.record')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {dialog}
      {bring.dialog}
    </>
  );
}

type Job = { jobId: string; token: string };

/** Asks where to, runs the job that writes there, and says what it said, with a way to where it is. */
function useWriteRecord() {
  const { t } = useTranslation('copies');
  const { sentence } = useErrorWords();
  const { run, dialog } = useRecordJob();

  async function write(
    target: ShellInput<'files.chooseTarget'>,
    work: (job: Job) => Promise<string>,
  ): Promise<void> {
    try {
      const chosen = await shell('files.chooseTarget', target);
      if (!chosen) return;
      const { token } = chosen;
      const text = await run((jobId) => work({ jobId, token }));
      announce(text);
      showNotice({
        tone: 'good',
        text,
        action: { label: t('show'), run: () => void shell('files.show', { token }) },
      });
    } catch (error) {
      const isCancelled = error instanceof CallFailed && error.code === 'cancelled';
      showNotice(isCancelled ? { text: t('cancelled') } : { tone: 'bad', text: sentence(error) });
    }
  }
  return { write, dialog };
}
