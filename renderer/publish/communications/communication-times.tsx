import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ModeMark } from '../../activate/mode-mark.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { useKindName } from '../document-name.ts';
import type { CommunicationRun, CommunicationTime, DatedCommunication } from './communication.ts';
import { CommunicationActs } from './communication-acts.tsx';
import { StateMark } from './communication-columns.tsx';
import classes from './communications.module.css';

/** Where and when a line is due, what was written for it, and what came of it. */
export function CommunicationTimes({ dated }: { dated: readonly DatedCommunication[] }) {
  const { t } = useTranslation('communications');
  const format = useFormat();
  return (
    <Section title={t('now.title')}>
      <ul className={classes.times}>
        {dated.map((each) => (
          <li key={each.time.activationId ?? 'calendar'} className={classes.time}>
            <div className={classes.timeHead}>
              {each.run && <RunLink run={each.run} />}
              {each.time.dueAt && <span>{format.dateTime(each.time.dueAt, each.timeZone)}</span>}
              <StateMark dated={each} />
              <WrittenDocuments documents={each.time.documents} />
            </div>
            {each.time.outcome && (
              <p className={classes.note}>
                {format.dateTime(each.time.outcome.at, each.timeZone)}
                {each.time.outcome.note && ` – ${each.time.outcome.note}`}
              </p>
            )}
            <CommunicationActs dated={each} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function RunLink({ run }: { run: CommunicationRun }) {
  const format = useFormat();
  return (
    <>
      <ModeMark mode={run.exercise ? 'exercise' : 'actual'} />
      <Link to={`/activate/${run.id}`} className={classes.link}>
        {format.text(run.titleEn, run.titleFr)}
      </Link>
    </>
  );
}

/** The documents that were started for a line; each leads to its page. */
export function WrittenDocuments({ documents }: { documents: CommunicationTime['documents'] }) {
  const { t } = useTranslation('communications');
  const kindName = useKindName();
  return documents.map(({ id, kind, number, status }) => (
    <Link key={id} to={`/publish/${id}`} className={classes.link}>
      {number ?? t(`written.${status}`, { kind: kindName(kind) })}
    </Link>
  ));
}
