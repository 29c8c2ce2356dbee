import { Button, Menu } from '@mantine/core';
import { IconAlertTriangle, IconCheck, IconChevronDown, IconSend } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentAct } from '../../../domain/documents/document-review.ts';
import { type DeskOutput, useCall } from '../../desk.ts';
import { useCommand } from '../../ui/commands.ts';
import { useFormat } from '../../ui/use-format.ts';
import type { OpenDocument } from '../document/draft-store.ts';
import { useTemplates } from '../document-name.ts';
import bar from '../issue/issue.module.css';
import { IssueDialog } from '../issue/issue-dialog.tsx';
import { ChainLine } from './chain-line.tsx';
import { StepDialog } from './step-dialog.tsx';

interface ReviewBarProps {
  document: OpenDocument;
  life: DeskOutput<'documents.life'>;
}

/** At the foot of a document under review: whose turn it is, and what can be done. */
export function ReviewBar({ document, life }: ReviewBarProps) {
  const { t } = useTranslation('life');
  const format = useFormat();
  const [act, setAct] = useState<DocumentAct | null>(null);
  const [issuing, setIssuing] = useState<'approved' | 'emergency' | null>(null);
  const { data: check } = useCall('documents.check', { id: document.id });
  const template = useTemplates().get(document.kind);
  const stopping = (check?.problems ?? []).filter(({ weight }) => weight === 'stops');
  const ready = (['en', 'fr'] as const).filter((lang) => !stopping.some((each) => each.lang === lang));
  const isReady = template?.pair === false ? ready.length > 0 : stopping.length === 0;
  const canIssue = check !== undefined && isReady;
  const main = life.next ? () => setAct('approve') : () => canIssue && setIssuing('approved');
  const mainRef = useFocusOn(`${document.status} ${life.next?.roleId}`);
  const words = life.next ? t('bar.approve', { role: format.name(life.next) }) : t('bar.issue');
  useCommand({ id: 'life-next', title: words, keys: 'mod+shift+Enter', run: () => void main() });

  return (
    <footer className={bar.bar} data-foot-bar>
      <div className={bar.line}>
        <ChainLine chain={life.chain} next={life.next} />
        {!life.next && check && !isReady && (
          <span className={bar.ready} data-tone="warn">
            <IconAlertTriangle size={15} aria-hidden />
            {t('bar.toMend', { count: stopping.length })}
          </span>
        )}
        <Menu position="top-end">
          <Menu.Target>
            <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t('bar.other')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => setAct('return')}>{t('step.title.return')}</Menu.Item>
            <Menu.Item onClick={() => setAct('takeBack')}>{t('step.title.takeBack')}</Menu.Item>
            {life.waits && (
              <Menu.Item disabled={!canIssue} onClick={() => setIssuing('emergency')}>
                {t('bar.emergency')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
        <Button
          ref={mainRef}
          size="xs"
          leftSection={life.next ? <IconCheck size={15} aria-hidden /> : <IconSend size={15} aria-hidden />}
          disabled={!life.next && !canIssue}
          onClick={() => void main()}
        >
          {words}
        </Button>
      </div>
      {act && <StepDialog documentId={document.id} life={life} act={act} onClose={() => setAct(null)} />}
      {check && (
        <IssueDialog
          document={document}
          number={check.nextNumber}
          version={check.nextVersion}
          pair={template?.pair ?? true}
          ready={ready}
          emergency={issuing === 'emergency' ? life : null}
          opened={issuing !== null}
          onClose={() => setIssuing(null)}
        />
      )}
    </footer>
  );
}

/** The next thing to do has the focus when a step has just been taken: the keyboard goes on from there. */
function useFocusOn(step: string) {
  const button = useRef<HTMLButtonElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step anew
  useEffect(() => {
    // After the dialog has given the focus back.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body || document.activeElement === null)
        button.current?.focus();
    }, 300);
    return () => clearTimeout(timer);
  }, [step]);
  return button;
}
