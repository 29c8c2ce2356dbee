import { IconSpeakerphone } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { type DatedCommunication, dueNow, useDated } from './communication.ts';
import { CommunicationActs } from './communication-acts.tsx';
import { StateMark } from './communication-columns.tsx';
import { WrittenDocuments } from './communication-times.tsx';
import { useCommunicationWords } from './communication-words.ts';
import classes from './communications.module.css';

const shownAtOnce = 3;

/**
 * What the communication plan asks for today and what is late, with what can be done about it: everywhere, or in one
 * activation. Nothing where nothing is due.
 */
export function DueCommunications({ activationId }: { activationId?: string }) {
  const { t } = useTranslation('communications');
  const { data } = useCall('communications.list', {});
  const datedOf = useDated(data?.runs ?? []);
  const due = dueNow((data?.communications ?? []).flatMap(datedOf)).filter(
    ({ time }) => activationId === undefined || time.activationId === activationId,
  );
  if (due.length === 0) return null;
  return (
    <section className={classes.due} aria-label={t('due.title', { count: due.length })}>
      <h2 className={classes.dueTitle}>
        <IconSpeakerphone size={16} aria-hidden />
        {t('due.title', { count: due.length })}
      </h2>
      <ul className={classes.times}>
        {due.slice(0, shownAtOnce).map((dated) => (
          <DueLine key={`${dated.line.id} ${dated.time.activationId}`} dated={dated} />
        ))}
      </ul>
      {due.length > shownAtOnce && (
        <Link to="/publish/communications" className={classes.link}>
          {t('due.more', { count: due.length - shownAtOnce })}
        </Link>
      )}
    </section>
  );
}

function DueLine({ dated }: { dated: DatedCommunication }) {
  const { t } = useTranslation('communications');
  const format = useFormat();
  const words = useCommunicationWords();
  const { line, time, run } = dated;
  const { audience } = line;
  return (
    <li className={classes.dueLine}>
      <div className={classes.dueWords}>
        <Link to={`/publish/communications/${line.id}`} className={classes.link}>
          {words.title(line)}
        </Link>
        {run?.exercise && <strong>{t('exercise')}</strong>}
        <StateMark dated={dated} />
        {audience && <span className={classes.soft}>{format.name(audience)}</span>}
        <WrittenDocuments documents={time.documents} />
      </div>
      <CommunicationActs dated={dated} />
    </li>
  );
}
