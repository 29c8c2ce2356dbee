import { Button, Group } from '@mantine/core';
import { IconFileText } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isUnderWay } from '../../../domain/activation/activation-state.ts';
import { proposedNextReport } from '../../../domain/activation/next-report.ts';
import { tellsStrike } from '../../../domain/activation/strike-figures.ts';
import { kindsOfTheEnd } from '../../../domain/documents/kinds.ts';
import { DueCommunications } from '../../publish/communications/due-communications.tsx';
import { useCommand } from '../../ui/commands.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useActivationView } from '../running/activation-context.ts';
import { ScrollPane } from '../running/scroll-pane.tsx';
import { dueWords } from '../time-words.ts';
import { ActivationDocuments } from './activation-documents.tsx';
import { DraftReportDialog } from './draft-report-dialog.tsx';
import classes from './reports.module.css';
import { StrikeFigures } from './strike-figures.tsx';
import { useDraftDocument } from './use-draft-document.ts';

/** Situation reports: when the next is due, one drafted with a key, and those that there are. */
export function ReportPane() {
  const { t } = useTranslation('learning');
  const { state } = useActivationView();
  const [asking, setAsking] = useState(false);
  const { busy, draft } = useDraft();
  return (
    <ScrollPane label={t('report.pane')}>
      <NextReport />
      <Group gap="xs" my="sm">
        <Button
          loading={busy}
          leftSection={<IconFileText size={16} aria-hidden />}
          onClick={() => void draft('executive')}
        >
          {t('report.draft.executive')}
        </Button>
        <Button variant="default" disabled={busy} onClick={() => void draft('tactical')}>
          {t('report.draft.tactical')}
        </Button>
        <Button variant="subtle" disabled={busy} onClick={() => setAsking(true)}>
          {t('report.draft.other')}
        </Button>
      </Group>
      <p className={classes.soft}>{t('report.forms')}</p>
      <ActivationDocuments state={state} kinds={['situation-report', ...kindsOfTheEnd]} />
      <DueCommunications activationId={state.id} />
      {(tellsStrike(state) || countsFromStrike(state)) && <StrikeFigures />}
      {asking && <DraftReportDialog onClose={() => setAsking(false)} />}
    </ScrollPane>
  );
}

function countsFromStrike({ tasks }: { tasks: ReadonlyMap<string, { anchor: string }> }): boolean {
  return [...tasks.values()].some(({ anchor }) => anchor === 'S');
}

/** Drafts a report of the present, with the next one promised as the severity asks. */
function useDraft() {
  const { state, now } = useActivationView();
  const { busy, draft } = useDraftDocument();
  return {
    busy,
    draft: (form: 'executive' | 'tactical') =>
      draft({
        ...{ kind: 'situation-report', activationId: state.id, form },
        nextUpdateAt: proposedNextReport(state, now),
      }),
  };
}

/** The command of the running page that drafts a report on one page at once. */
export function useReportCommands(show: () => void): void {
  const { t } = useTranslation('learning');
  const { state } = useActivationView();
  const { draft } = useDraft();
  useCommand({ id: 'pane-report', title: t('report.command.show'), keys: 'u', run: show });
  useCommand(
    isUnderWay(state.status)
      ? {
          id: 'draft-report',
          title: t('report.command.draft'),
          keys: 'b',
          run: () => void draft('executive'),
        }
      : null,
  );
}

function NextReport() {
  const { t } = useTranslation('learning');
  const { t: said } = useTranslation('activate');
  const format = useFormat();
  const { state, now } = useActivationView();
  const { nextReportAt, status } = state;
  if (!isUnderWay(status)) return <p className={classes.due}>{t('report.over')}</p>;
  if (nextReportAt === null) return <p className={classes.due}>{t('report.none')}</p>;
  const isLate = nextReportAt < now;
  return (
    <p className={classes.due} data-late={isLate || undefined}>
      {t(isLate ? 'report.nextLate' : 'report.next', { due: dueWords(nextReportAt, now, said) })}
      <span className={classes.soft}> {format.dateTime(nextReportAt, state.timeZone)}</span>
    </p>
  );
}
