import { Button } from '@mantine/core';
import { IconFilePencil } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCall } from '../../desk.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useSentWords } from '../distribution/use-sent-words.ts';
import { useDocumentActs } from '../document-acts.ts';
import { useDocumentName, useKindName } from '../document-name.ts';
import { StillRightDialog } from './still-right-dialog.tsx';
import classes from './wrong.module.css';
import { WrongFact } from './wrong-fact.tsx';
import type { WrongFactRow, WrongRow } from './wrong-rows.ts';

/** A document that is wrong: what it says and what is so, who has it, and the act that starts its correction. */
export function WrongDocument({ row }: { row: WrongRow }) {
  const { t } = useTranslation('distribution');
  const heading = useId();
  const format = useFormat();
  const kindName = useKindName();
  const name = useDocumentName(row);
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  const open = row.facts.filter(({ stillRight }) => stillRight === null);
  return (
    <article className={classes.document} aria-labelledby={heading}>
      <header className={classes.head}>
        <div className={classes.words}>
          <p className={classes.above}>
            <strong>{row.number}</strong>
            {row.version > 1 && <span>{t('version', { version: row.version })}</span>}
            <span>{kindName(row.kind)}</span>
            <span>
              {t('wrong.issued', { time: format.dateTime(row.issuedAt, timeZone), by: row.issuedBy })}
            </span>
          </p>
          <h2 id={heading} className={classes.title}>
            <Link to={`/publish/${row.id}`}>{name}</Link>
          </h2>
          <WhoHasIt row={row} />
        </div>
        <Correct row={row} />
      </header>
      <ul className={classes.facts}>
        {open.map((fact) => (
          <Fact key={fact.key} row={row} fact={fact} />
        ))}
      </ul>
    </article>
  );
}

function Fact({ row, fact }: { row: WrongRow; fact: WrongFactRow }) {
  const { t } = useTranslation('distribution');
  const [asking, setAsking] = useState(false);
  return (
    <li className={classes.fact}>
      <WrongFact fact={fact} />
      <Button variant="subtle" size="compact-sm" flex="none" onClick={() => setAsking(true)}>
        {t('stillRight.ask')}
      </Button>
      {asking && <StillRightDialog documentId={row.id} fact={fact} onClose={() => setAsking(false)} />}
    </li>
  );
}

/** To whom it went, or that nobody wrote it down. */
function WhoHasIt({ row }: { row: WrongRow }) {
  const { t } = useTranslation('distribution');
  const { entryWords } = useSentWords();
  if (row.sent.length === 0) return <p className={classes.sent}>{t('wrong.sentUnknown')}</p>;
  return (
    <p className={classes.sent}>
      {t('wrong.sent', { to: row.sent.map((entry) => entryWords(entry)).join('; ') })}
    </p>
  );
}

/** One act: starts the correction, or goes on with the one under way. */
export function Correct({ row, size = 'sm' }: { row: WrongRow; size?: 'xs' | 'sm' }) {
  const { t } = useTranslation('distribution');
  const navigate = useNavigate();
  const { draftFrom } = useDocumentActs(row);
  const [starting, setStarting] = useState(false);

  async function correct(): Promise<void> {
    if (row.correctionId !== null) return void (await navigate(`/publish/${row.correctionId}`));
    setStarting(true);
    await draftFrom('correction');
    setStarting(false);
  }

  return (
    <Button
      size={size}
      flex="none"
      variant={row.correctionId === null ? 'filled' : 'default'}
      leftSection={<IconFilePencil size={16} aria-hidden />}
      loading={starting}
      onClick={() => void correct()}
    >
      {t(row.correctionId === null ? 'wrong.correct' : 'wrong.goOn')}
    </Button>
  );
}
