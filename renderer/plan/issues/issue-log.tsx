import { Button, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { writtenEntryKinds } from '../../../domain/issues/issue-kinds.ts';
import { useCall, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import type { Issue } from './issue.ts';
import classes from './issues.module.css';

/** What was said and done about an issue, and by whom: the newest line last, where the next is written. */
export function IssueLog({ issue }: { issue: Issue }) {
  const { t } = useTranslation(['issues', 'plan']);
  const format = useFormat();
  const { data: organisation } = useCall('organisation.get', {});
  /** Who approved or sent it back did so as a role. */
  const who = ({ kind, saidBy, role }: Issue['entries'][number]) =>
    [saidBy, kind !== 'assigned' && role && format.name(role)].filter(Boolean).join(', ');
  return (
    <Section title={t('section.log')} count={issue.entries.length}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th>{t('log.when')}</th>
            <th>{t('log.what')}</th>
            <th>{t('log.who')}</th>
            <th>{t('log.words')}</th>
          </tr>
        </thead>
        <tbody>
          {issue.entries.map((entry) => (
            <tr key={entry.id}>
              <td className={classes.noWrap}>{format.dayAndTime(entry.at, organisation?.timeZone)}</td>
              <td>
                {entry.kind === 'assigned' && entry.role
                  ? t('log.leadTo', { role: format.name(entry.role) })
                  : t(`plan:choice.issueEntryKind.${entry.kind}`)}
              </td>
              <td>{who(entry)}</td>
              <td lang={issue.lang} className={classes.words}>
                {entry.text}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {issue.archivedAt === null && <WriteEntry issue={issue} />}
    </Section>
  );
}

type WrittenKind = (typeof writtenEntryKinds)[number];

function WriteEntry({ issue }: { issue: Issue }) {
  const { t } = useTranslation(['issues', 'plan']);
  const { sentence } = useErrorWords();
  const write = useChange('issues.write');
  const [kind, setKind] = useState<WrittenKind>('note');
  const [saidBy, setSaidBy] = useState('');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (text.trim() === '') {
      setProblem(t('log.missing'));
      return;
    }
    try {
      await write.mutateAsync({ id: issue.id, kind, saidBy, text });
      setText('');
      setSaidBy('');
      setProblem(null);
      announce(t('log.written'));
    } catch (error) {
      setProblem(sentence(error));
    }
  }

  return (
    <form noValidate className={parts.addLine} onSubmit={(event) => void submit(event)}>
      <Select
        size="xs"
        w={130}
        label={t('log.what')}
        data={writtenEntryKinds.map((each) => ({
          value: each,
          label: t(`plan:choice.issueEntryKind.${each}`),
        }))}
        value={kind}
        allowDeselect={false}
        onChange={(chosen) => setKind(writtenEntryKinds.find((each) => each === chosen) ?? kind)}
      />
      <TextInput
        size="xs"
        w={180}
        label={t('log.saidBy')}
        value={saidBy}
        maxLength={200}
        autoComplete="off"
        onChange={(e) => setSaidBy(e.currentTarget.value)}
      />
      <Textarea
        size="xs"
        className={classes.grow}
        label={t('log.words')}
        value={text}
        lang={issue.lang}
        autosize
        minRows={1}
        maxLength={10_000}
        error={problem}
        onChange={(e) => setText(e.currentTarget.value)}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) void submit(e);
        }}
      />
      <Button size="xs" type="submit" variant="default" loading={write.isPending}>
        {t('log.write')}
      </Button>
    </form>
  );
}
