import { Button, Collapse } from '@mantine/core';
import {
  IconChevronDown,
  IconChevronUp,
  IconCircleCheck,
  IconListCheck,
  IconSend,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type DeskOutput, useCall } from '../../desk.ts';
import { useCommand } from '../../ui/commands.ts';
import type { Draft, OpenDocument } from '../document/draft-store.ts';
import { useTemplates } from '../document-name.ts';
import { StepDialog } from '../life/step-dialog.tsx';
import classes from './issue.module.css';
import { IssueDialog } from './issue-dialog.tsx';
import { useNumbered } from './numbered.ts';
import { ProblemList } from './problem-list.tsx';
import type { Problem } from './problem-words.ts';

interface IssueBarProps {
  document: OpenDocument;
  draft: Draft;
  check: DeskOutput<'documents.check'> | undefined;
  onGoTo: (problem: Problem) => void;
}

/** At the foot of a draft: what stands between it and its issue, and the way there. */
export function IssueBar({ document, draft, check, onGoTo }: IssueBarProps) {
  const { t } = useTranslation(['publish', 'life']);
  const numbered = useNumbered();
  const [listed, setListed] = useState(false);
  const [asking, setAsking] = useState<'submit' | 'issue' | 'emergency' | null>(null);
  const { data: life } = useCall('documents.life', { id: document.id });
  const template = useTemplates().get(document.kind);
  const problems = check?.problems ?? [];
  const stopping = problems.filter(({ weight }) => weight === 'stops');
  // A pair is held up by either language; of another document each language stands for itself.
  const readyIn = ready(stopping);
  const isReady = template?.pair === false ? readyIn.length > 0 : stopping.length === 0;
  const canIssue = check !== undefined && isReady && document.archivedAt === null;

  const next = life?.waits ? 'submit' : 'issue';

  async function ask(what: 'submit' | 'issue' | 'emergency'): Promise<void> {
    if (!(await draft.saver.flush())) return;
    if (canIssue) setAsking(what);
    else setListed(true);
  }
  const words = { submit: t('life:bar.submit'), issue: t('publish:issue.command') };
  const run = () => void ask(next);
  useCommand({ id: 'issue', title: words[next], icon: <IconSend size={17} />, keys: 'mod+shift+Enter', run });

  function barWords(): string {
    if (stopping.length === 0) return t('publish:issue.advice', { count: problems.length });
    const [only] = readyIn;
    if (isReady && only) return t(`publish:issue.readyIn.${only}`);
    return t('publish:issue.toMend', { count: stopping.length });
  }

  return (
    <footer className={classes.bar} data-foot-bar>
      <Collapse expanded={listed && problems.length > 0}>
        <ProblemList problems={problems} onGoTo={onGoTo} />
      </Collapse>
      <div className={classes.line}>
        {problems.length > 0 ? (
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconListCheck size={16} aria-hidden />}
            rightSection={
              listed ? <IconChevronDown size={15} aria-hidden /> : <IconChevronUp size={15} aria-hidden />
            }
            aria-expanded={listed}
            onClick={() => setListed((now) => !now)}
          >
            {barWords()}
          </Button>
        ) : (
          check && (
            <span className={classes.ready}>
              <IconCircleCheck size={16} aria-hidden />
              {t('publish:issue.ready')}
            </span>
          )
        )}
        <span className={classes.number}>
          {check && t('publish:issue.nextNumber', { number: numbered(check.nextNumber, check.nextVersion) })}
        </span>
        {life?.waits && (
          <Button
            size="xs"
            variant="default"
            disabled={document.archivedAt !== null}
            onClick={() => void ask('emergency')}
          >
            {t('life:bar.emergency')}
          </Button>
        )}
        <Button
          size="xs"
          leftSection={<IconSend size={15} aria-hidden />}
          variant={canIssue ? 'filled' : 'light'}
          disabled={document.archivedAt !== null}
          onClick={run}
        >
          {t(next === 'submit' ? 'life:bar.submit' : 'publish:issue.button')}
        </Button>
      </div>
      {life && asking === 'submit' && (
        <StepDialog documentId={document.id} life={life} act="submit" onClose={() => setAsking(null)} />
      )}
      {check && (
        <IssueDialog
          document={document}
          number={check.nextNumber}
          version={check.nextVersion}
          pair={template?.pair ?? true}
          ready={readyIn}
          emergency={asking === 'emergency' && life ? life : null}
          opened={asking === 'issue' || asking === 'emergency'}
          onClose={() => setAsking(null)}
        />
      )}
    </footer>
  );
}

/** The languages that nothing stops. */
function ready(stopping: readonly Problem[]): ('en' | 'fr')[] {
  return (['en', 'fr'] as const).filter((lang) => !stopping.some((problem) => problem.lang === lang));
}
