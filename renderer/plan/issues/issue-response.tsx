import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFilePlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { isSettled } from '../../../domain/issues/issue-life.ts';
import { useTakeBack } from '../../app/take-back.ts';
import { call, useCall } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import parts from '../parts.module.css';
import type { Issue } from './issue.ts';
import classes from './issues.module.css';

/** The kinds of documents that answer an issue, the likeliest first. */
const answering: readonly string[] = [
  ...['issue-note', 'briefing-note', 'questions-and-answers', 'key-messages', 'speaking-notes'],
];

/** The document that answers an issue, or the ways to begin one. */
export function IssueResponse({ issue }: { issue: Issue }) {
  const { t } = useTranslation(['issues', 'publish']);
  const format = useFormat();
  const { response } = issue;
  if (response === null) return <StartResponse issue={issue} />;
  const title = format.text(response.titleEn, response.titleFr) || t('response.untitled');
  return (
    <p className={classes.line}>
      <Link to={`/publish/${response.id}`} className={parts.link}>
        {[response.number, title].filter(Boolean).join(' ')}
      </Link>
      <StatusMark tone={response.status === 'issued' ? 'good' : 'plain'}>
        {t(`response.status.${response.status}`)}
      </StatusMark>
      <Forget issue={issue} />
    </p>
  );
}

/** The document is kept; it is only not the answer any more. */
function Forget({ issue }: { issue: Issue }) {
  const { t } = useTranslation('issues');
  const { sentence } = useErrorWords();
  const { offerUndo } = useTakeBack();
  if (isSettled(issue.state) || issue.archivedAt !== null) return null;

  async function forget(): Promise<void> {
    try {
      const patch = { responseDocumentId: null };
      const { changeSetId } = await call('records.update', { kind: 'issue', id: issue.id, patch });
      offerUndo({ id: 'issue-act', text: t('response.forgotten') }, t('undo'), changeSetId);
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }
  return (
    <Button variant="subtle" size="compact-xs" onClick={() => void forget()}>
      {t('response.forget')}
    </Button>
  );
}

function StartResponse({ issue }: { issue: Issue }) {
  const { t } = useTranslation('issues');
  const format = useFormat();
  const navigate = useNavigate();
  const { sentence } = useErrorWords();
  const { data } = useCall('documents.templates', {});
  const templates = (data ?? [])
    .filter(({ kind }) => answering.includes(kind))
    .sort((a, b) => answering.indexOf(a.kind) - answering.indexOf(b.kind));
  if (isSettled(issue.state) || issue.archivedAt !== null)
    return <p className={classes.soft}>{t('response.none')}</p>;

  async function start(kind: (typeof templates)[number]['kind']): Promise<void> {
    try {
      const { id } = await call('issues.startResponse', { id: issue.id, kind });
      void navigate(`/publish/${id}`);
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconFilePlus size={15} aria-hidden />}
          rightSection={<IconChevronDown size={13} aria-hidden />}
        >
          {t('response.start')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {templates.map((template) => (
          <Menu.Item key={template.kind} onClick={() => void start(template.kind)}>
            {format.name(template)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
