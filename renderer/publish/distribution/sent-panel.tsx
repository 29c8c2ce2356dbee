import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCall } from '../../desk.ts';
import { Shown } from '../../ui/shown.tsx';
import type { OpenDocument } from '../document/draft-store.ts';
import classes from './distribution.module.css';
import { RecordDialog } from './record-dialog.tsx';
import { SentEntryItem } from './sent-entry.tsx';

/** Where a document went: to whom as they were then, through what, and when; what was wrong is struck and stays. */
export function SentPanel({ document }: { document: OpenDocument }) {
  const { t } = useTranslation('distribution');
  const sent = useCall('distribution.ofDocument', { documentId: document.id });
  const [recording, setRecording] = useState(false);
  return (
    <Shown query={sent}>
      {({ entries, before }) => (
        <div className={classes.panel}>
          <Button
            size="xs"
            variant="default"
            leftSection={<IconSend size={15} aria-hidden />}
            onClick={() => setRecording(true)}
          >
            {t('sent.record')}
          </Button>
          {entries.length === 0 && <p className={classes.soft}>{t('sent.none')}</p>}
          <ul className={classes.entries}>
            {entries.map((entry) => (
              <SentEntryItem key={entry.id} entry={entry} name={document.number ?? ''} />
            ))}
          </ul>
          {recording && (
            <RecordDialog document={document} before={before} onClose={() => setRecording(false)} />
          )}
        </div>
      )}
    </Shown>
  );
}
