import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeskOutput, useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import { useFormat } from '../../ui/use-format.ts';
import type { OpenDocument } from '../document/draft-store.ts';
import { Differences } from './differences.tsx';
import classes from './life.module.css';

type Happened = DeskOutput<'documents.history'>['events'][number];
type Version = DeskOutput<'documents.life'>['versions'][number];

const ofWords = ['titleEn', 'titleFr', 'contentEn', 'contentFr'];

/** Everything that happened to a document, the newest first, and how its versions differ. */
export function HistoryPanel({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('life');
  const history = useCall('documents.history', { id: document.id });
  const { data: life } = useCall('documents.life', { id: document.id });
  const versions = life?.versions ?? [];
  return (
    <Shown query={history}>
      {({ events }) => (
        <div className={classes.scroll}>
          {versions.length > 1 && <Versions documentId={document.id} versions={versions} />}
          <ol className={classes.events} aria-label={t('panel.history')}>
            {events.map((event) => (
              <Event key={event.id} event={event} />
            ))}
          </ol>
        </div>
      )}
    </Shown>
  );
}

function Event({ event: { id, at, by, kind, role, comment, fields } }: { event: Happened }) {
  const { t } = useTranslation('life');
  const format = useFormat();
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  const [shown, setShown] = useState(false);
  const hasWords = fields.some((field) => ofWords.includes(field)) && kind === 'edited';
  return (
    <li className={classes.event} data-kind={kind}>
      <div className={classes.eventHead}>
        <strong>{t(`event.${kind}`)}</strong>
        <span>{[by, role && format.name(role)].filter(Boolean).join(', ')}</span>
        <time dateTime={at}>{format.dateTime(at, timeZone)}</time>
      </div>
      {comment !== '' && <p className={classes.comment}>{comment}</p>}
      {hasWords && (
        <Button variant="subtle" size="compact-xs" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? 'history.hide' : 'history.show')}
        </Button>
      )}
      {shown && <Differences of={{ sittingId: id }} />}
    </li>
  );
}

/** The versions of its number and the drafts of the next; each can be held against the one before. */
function Versions({ documentId, versions }: { documentId: string; versions: readonly Version[] }) {
  const { t } = useTranslation(['life', 'publish']);
  const format = useFormat();
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  const [compared, setCompared] = useState<string | null>(null);
  return (
    <section aria-label={t('life:versions.title')}>
      <h3 className={classes.soft}>{t('life:versions.title')}</h3>
      <ul className={classes.versions}>
        {versions.map(({ id, version, status, relation, issuedAt }, at) => {
          const before = versions[at - 1];
          const name =
            issuedAt === null
              ? t(relation === 'correction' ? 'life:versions.correction' : 'life:versions.draft')
              : t('life:versions.version', { version });
          return (
            <li key={id}>
              <span className={classes.version}>
                {id === documentId ? <strong>{name}</strong> : <Link to={`/publish/${id}`}>{name}</Link>}
                <span className={classes.soft}>
                  {t(`publish:state.${status}`)}
                  {issuedAt !== null && ` · ${format.dayAndTime(issuedAt, timeZone)}`}
                </span>
                {before && (
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-expanded={compared === id}
                    onClick={() => setCompared(compared === id ? null : id)}
                  >
                    {t('life:versions.compare')}
                  </Button>
                )}
              </span>
              {before && compared === id && <Differences of={{ beforeId: before.id, afterId: id }} />}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
