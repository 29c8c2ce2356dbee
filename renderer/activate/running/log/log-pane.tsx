import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { canBeCorrected } from '../../../../domain/activation/act.ts';
import { useActivationView } from '../activation-context.ts';
import { ScrollPane } from '../scroll-pane.tsx';
import { LogEntries } from './log-entries.tsx';
import { QuickEntry } from './quick-entry.tsx';

const atOnce = 200;

/** The log, the latest first, under a line that writes into it. */
export function LogPane() {
  const { t } = useTranslation('activate');
  const { state } = useActivationView();
  const [shown, setShown] = useState(atOnce);
  const latest = state.log.slice(-shown).toReversed();
  const isClosed = state.status === 'closed';
  return (
    <>
      {!isClosed && <QuickEntry />}
      <ScrollPane label={t('pane.log')}>
        <LogEntries entries={latest} canCorrect={(entry) => !isClosed && canBeCorrected(state, entry)} />
        {state.log.length > shown && (
          <Button variant="subtle" onClick={() => setShown(shown + atOnce)}>
            {t('log.earlier', { count: state.log.length - shown })}
          </Button>
        )}
      </ScrollPane>
    </>
  );
}
