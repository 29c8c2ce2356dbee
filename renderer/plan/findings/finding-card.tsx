import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useChange } from '../../desk.ts';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { placeOfMend } from '../functions/function-sections.ts';
import { recordIcons } from '../record-icons.tsx';
import { placeOfRecord } from '../record-places.ts';
import { type Finding, severityTones } from './finding.ts';
import classes from './finding-card.module.css';
import { useFindingWords } from './finding-words.ts';
import { RespondDialog } from './respond-dialog.tsx';

/** The overview, where a pack is made. */
const placeOfPack = '/plan?pack';

interface FindingCardProps {
  finding: Finding;
  /** On the page of its subject, which need not be named again. */
  onItsPage?: boolean;
}

/** One finding: what is wrong, what shows it, what mends it, and what somebody decided about it. */
export function FindingCard({ finding, onItsPage = false }: FindingCardProps) {
  const { t } = useTranslation('readiness');
  const format = useFormat();
  const words = useFindingWords();
  const [responding, setResponding] = useState<'task' | 'waiver' | null>(null);
  const shown = onItsPage ? finding.evidence.filter((e) => e.id !== finding.subject.id) : finding.evidence;
  const { mend } = finding;
  const to =
    finding.ruleId === 'packOld'
      ? placeOfPack
      : mend.kind === 'criticalFunction'
        ? placeOfMend(mend.id, mend)
        : placeOfRecord(mend.kind, mend.id);
  return (
    <article className={classes.card} data-finding={finding.ruleId} aria-label={words.rule(finding.ruleId)}>
      <div className={classes.head}>
        <StatusMark tone={severityTones[finding.severity]}>{t(`severity.${finding.severity}`)}</StatusMark>
        <span className={classes.rule}>{words.rule(finding.ruleId)}</span>
        {!onItsPage && (
          <RecordLink kind={finding.subject.kind} id={finding.subject.id}>
            {format.codeAndName(finding.subject)}
          </RecordLink>
        )}
      </div>
      <p className={classes.sentence} dir="auto">
        {words.sentence(finding)}
      </p>
      {finding.response && <Response finding={finding} />}
      {shown.length > 0 && (
        <ul className={classes.evidence} aria-label={t('evidence')}>
          {shown.map((e) => (
            <li key={`${e.kind} ${e.id}`}>
              <RecordLink kind={e.kind} id={e.id}>
                {format.codeAndName(e)}
              </RecordLink>
            </li>
          ))}
        </ul>
      )}
      <div className={classes.acts}>
        {to && (
          <Link className={classes.mend} to={to}>
            {words.mend(finding)}
            <IconArrowRight size={15} aria-hidden />
          </Link>
        )}
        <span className={classes.buttons}>
          <Button variant="subtle" size="compact-sm" onClick={() => setResponding('task')}>
            {t(finding.response?.response === 'task' ? 'changeTask' : 'makeTask')}
          </Button>
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setResponding('waiver')}>
            {t(finding.response?.response === 'waiver' ? 'changeWaiver' : 'waive')}
          </Button>
        </span>
      </div>
      {responding && (
        <RespondDialog finding={finding} response={responding} onClose={() => setResponding(null)} />
      )}
    </article>
  );
}

/** What somebody decided: the task with its owner and day, or the waiver with its reason and end. */
function Response({ finding }: { finding: Finding }) {
  const { t } = useTranslation('readiness');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const reopen = useChange('findings.reopen');
  const { response } = finding;
  if (!response) return null;
  const owner = response.ownerRole && format.codeAndName(response.ownerRole);
  const words =
    response.response === 'task'
      ? owner
        ? t(response.overdue ? 'taskOverdue' : 'taskDue', { owner, date: format.date(response.dueOn) })
        : t(response.overdue ? 'taskOverdueUnowned' : 'taskDueUnowned', { date: format.date(response.dueOn) })
      : [
          t(response.lapsed ? 'waiverLapsed' : 'waivedUntil', {
            reason: response.reason,
            by: response.by,
            date: format.date(response.until),
          }),
          owner && t('waiverOwner', { owner }),
        ]
          .filter(Boolean)
          .join(' · ');
  return (
    <p className={classes.response} data-late={response.overdue || response.lapsed || undefined}>
      <span dir="auto">{words}</span>
      <Button
        variant="subtle"
        color="gray"
        size="compact-xs"
        onClick={() =>
          void reopen
            .mutateAsync({ key: finding.key })
            .catch((error: unknown) => showNotice({ tone: 'bad', text: sentence(error) }))
        }
      >
        {t('takeAnswerBack')}
      </Button>
    </p>
  );
}

function RecordLink({ kind, id, children }: { kind: string; id: string; children: string }) {
  const to = placeOfRecord(kind, id);
  const words = (
    <>
      {recordIcons(kind, 15)}
      <bdi>{children}</bdi>
    </>
  );
  return to ? (
    <Link className={classes.record} to={to}>
      {words}
    </Link>
  ) : (
    <span className={classes.record}>{words}</span>
  );
}
