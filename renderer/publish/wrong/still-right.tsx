import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCall, useChange } from '../../desk.ts';
import { announce } from '../../ui/announce.tsx';
import { useErrorWords } from '../../ui/error-words.ts';
import { showNotice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './wrong.module.css';
import { WrongFact } from './wrong-fact.tsx';
import type { WrongFactRow, WrongRow } from './wrong-rows.ts';

/** Facts that have changed and of which somebody said that the document is right all the same: to look at, and to take back. */
export function StillRight({ rows }: { rows: WrongRow[] }) {
  const { t } = useTranslation('distribution');
  const said = rows.flatMap((row) =>
    row.facts.filter(({ stillRight }) => stillRight !== null).map((fact) => ({ row, fact })),
  );
  if (said.length === 0) return null;
  return (
    <Section title={t('stillRight.list')} count={said.length}>
      <ul className={classes.facts}>
        {said.map(({ row, fact }) => (
          <Said key={`${row.id} ${fact.key}`} row={row} fact={fact} />
        ))}
      </ul>
    </Section>
  );
}

function Said({ row, fact }: { row: WrongRow; fact: WrongFactRow }) {
  const { t } = useTranslation('distribution');
  const format = useFormat();
  const { sentence } = useErrorWords();
  const takeBack = useChange('wrong.takeBack');
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  const { stillRight } = fact;
  if (!stillRight) return null;

  async function undo(): Promise<void> {
    try {
      await takeBack.mutateAsync({ documentId: row.id, key: fact.key });
      announce(t('stillRight.takenBack'));
    } catch (error) {
      showNotice({ tone: 'bad', text: sentence(error) });
    }
  }

  return (
    <li className={classes.fact}>
      <div className={classes.changed}>
        <p className={classes.above}>
          <Link to={`/publish/${row.id}`}>{row.number}</Link>
          <span>{format.text(row.titleEn, row.titleFr)}</span>
        </p>
        <WrongFact fact={fact} />
        <p className={classes.reason}>
          {t('stillRight.because', {
            ...{ reason: stillRight.reason, by: stillRight.by },
            time: format.dateTime(stillRight.at, timeZone),
          })}
        </p>
      </div>
      <Button variant="subtle" size="compact-sm" flex="none" onClick={() => void undo()}>
        {t('stillRight.takeBack')}
      </Button>
    </li>
  );
}
