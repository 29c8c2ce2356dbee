import { Anchor, Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { copiesPer, copyLanguages } from '../../../domain/publishing/copies.ts';
import { CallFailed, call, shell, useCall } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { ErrorBox } from '../../ui/error-box.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { OpenDocument } from '../document/draft-store.ts';
import { CopyList } from './copy-list.tsx';
import { WritingProgress } from './writing-progress.tsx';
import type { Written } from './written.ts';

interface ToManyFormProps {
  document: OpenDocument;
  onCancel: () => void;
  onWritten: (written: Written) => void;
  beforeWrite: (() => Promise<boolean>) | undefined;
}

/** Asks for whom a document is written, and writes it there. */
export function ToManyForm({ document, onCancel, onWritten, beforeWrite }: ToManyFormProps) {
  const { t } = useTranslation('toMany');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const audiences = useCall('records.options', { kind: 'audience' });
  const [chosen, setAudience] = useState<string | null>(document.audienceId);
  const audienceId = chosen ?? audiences.data?.[0]?.id ?? null;
  const [per, setPer] = useState<(typeof copiesPer)[number]>('person');
  const [language, setLanguage] = useState<(typeof copyLanguages)[number]>('own');
  const wanted = { id: document.id, per, language };
  const list = useCall(
    'copies.list',
    { ...wanted, audienceId: audienceId ?? '' },
    { enabled: audienceId !== null, keepPrevious: true },
  );
  const [jobId, setJobId] = useState<string | null>(null);
  const [error, setError] = useState('');
  const ready = (list.data?.copies ?? []).filter(({ languages }) => languages.length > 0);

  async function write(): Promise<void> {
    if (audienceId === null || (beforeWrite && !(await beforeWrite()))) return;
    setError('');
    try {
      const target = await shell('files.chooseTarget', { suggestedName: '', type: 'folder' });
      if (!target) return;
      const job = crypto.randomUUID();
      setJobId(job);
      const done = await call('copies.write', { ...wanted, audienceId, jobId: job, token: target.token });
      announce(t('result.files', { count: done.files }));
      onWritten({ ...done, token: target.token, into: target.name });
    } catch (failure) {
      const wasCancelled = failure instanceof CallFailed && failure.code === 'cancelled';
      setError(wasCancelled ? t('cancelled') : sentence(failure));
    } finally {
      setJobId(null);
    }
  }

  if (jobId !== null) return <WritingProgress jobId={jobId} />;
  if (audiences.data?.length === 0)
    return (
      <Stack gap="sm">
        <Text size="sm">{t('noAudience')}</Text>
        <Anchor component={Link} to="/publish/audiences" size="sm">
          {t('toAudiences')}
        </Anchor>
      </Stack>
    );
  return (
    <Stack gap="sm">
      <Text size="sm">{t('what')}</Text>
      <Select
        label={t('audience')}
        data={(audiences.data ?? []).map((each) => ({ value: each.id, label: format.name(each) }))}
        value={audienceId}
        onChange={setAudience}
        allowDeselect={false}
        searchable
      />
      <SegmentedControl
        aria-label={t('per.label')}
        value={per}
        onChange={(value) => setPer(copiesPer.find((each) => each === value) ?? 'person')}
        data={copiesPer.map((value) => ({ value, label: t(`per.${value}`) }))}
      />
      <Select
        label={t('language.label')}
        data={copyLanguages.map((value) => ({ value, label: t(`language.${value}`) }))}
        value={language}
        onChange={(value) => setLanguage(copyLanguages.find((each) => each === value) ?? 'own')}
        allowDeselect={false}
      />
      {list.data && <CopyList copies={list.data.copies} />}
      {list.error && <ErrorBox error={list.error} />}
      {error && (
        <Text size="sm" role="alert" c="var(--hf-bad)">
          {error}
        </Text>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onCancel}>
          {t('close')}
        </Button>
        <Button disabled={ready.length === 0} onClick={() => void write()}>
          {t('write', { count: ready.length })}
        </Button>
      </Group>
    </Stack>
  );
}
