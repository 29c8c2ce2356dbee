import { TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch, IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { type DeskOutput, useCall } from '../../desk.ts';
import parts from '../../plan/parts.module.css';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { PlaceHeading } from '../../ui/place-heading.tsx';
import { Shown } from '../../ui/shown.tsx';
import { StatusMark } from '../../ui/status-mark.tsx';
import { useFormat } from '../../ui/use-format.ts';
import classes from './distribution.module.css';
import { useSentWords } from './use-sent-words.ts';

type Row = DeskOutput<'distribution.search'>[number];

/** A key press is not yet what somebody looks for. */
const pauseMs = 200;
const shownAtOnce = 200;

/** Who got which version of what, and when: by a person, by an address, by a document. */
export function SentPage() {
  const { t } = useTranslation(['distribution', 'publish']);
  const [words, setWords] = useState('');
  const [settled] = useDebouncedValue(words.trim(), pauseMs);
  const found = useCall('distribution.search', { words: settled }, { keepPrevious: true });
  return (
    <Page>
      <PlaceHeading title={t('publish:section.sent')} />
      <TextInput
        className={classes.search}
        type="search"
        label={t('distribution:search.label')}
        placeholder={t('distribution:search.placeholder')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maxLength={200}
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
      />
      <Shown query={found}>
        {(rows) => (rows.length === 0 ? <Nothing isSearch={settled !== ''} /> : <Found rows={rows} />)}
      </Shown>
    </Page>
  );
}

function Nothing({ isSearch }: { isSearch: boolean }) {
  const { t } = useTranslation('distribution');
  if (isSearch) return <p className={parts.none}>{t('search.none')}</p>;
  return (
    <EmptyState icon={<IconSend size={26} />} title={t('search.emptyTitle')} text={t('search.emptyText')} />
  );
}

function Found({ rows }: { rows: Row[] }) {
  const { t } = useTranslation('distribution');
  const rest = rows.length - shownAtOnce;
  return (
    <>
      <p className={classes.soft} role="status">
        {t('search.count', { count: rows.length })}
      </p>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('search.document')}</th>
            <th scope="col">{t('search.went')}</th>
            <th scope="col">{t('search.to')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shownAtOnce).map((row) => (
            <FoundRow key={row.entry.id} row={row} />
          ))}
        </tbody>
      </table>
      {rest > 0 && <p className={classes.soft}>{t('search.more', { count: rest })}</p>}
    </>
  );
}

function FoundRow({ row: { document, entry, people, found } }: { row: Row }) {
  const { t } = useTranslation(['distribution', 'publish']);
  const format = useFormat();
  const timeZone = useCall('organisation.get', {}).data?.timeZone;
  const { toWhom, channelName } = useSentWords();
  const who = found.map(({ name, address }) => [name, address].filter(Boolean).join(', '));
  return (
    <tr>
      <td>
        <Link to={`/publish/${document.id}`} className={classes.link}>
          {document.number}, {t('distribution:version', { version: document.version })}
        </Link>
        <div className={classes.soft}>{format.text(document.titleEn, document.titleFr)}</div>
        {document.status !== 'issued' && <StatusMark>{t(`publish:state.${document.status}`)}</StatusMark>}
      </td>
      <td>
        {format.dateTime(entry.at, timeZone)}
        <div className={classes.soft}>
          {channelName(entry.channel)} · {t(`distribution:sent.language.${entry.language}`)}
        </div>
      </td>
      <td data-struck={entry.struck !== null || undefined} className={classes.cell}>
        {toWhom({ ...entry, people })}
        {who.map((line) => (
          <div key={line} className={classes.foundName}>
            {line}
          </div>
        ))}
        {entry.struck && (
          <div className={classes.struck}>
            {t('distribution:sent.struckShort', { reason: entry.struck.reason })}
          </div>
        )}
      </td>
    </tr>
  );
}
