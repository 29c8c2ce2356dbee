import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { wasIssued } from '../../../domain/documents/life.ts';
import { SentPanel } from '../distribution/sent-panel.tsx';
import type { OpenDocument } from '../document/draft-store.ts';
import { CommentsPanel } from './comments-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import classes from './life.module.css';
import { usePanel } from './panel-store.ts';

/** A document, and beside it what was said about it or what happened to it, when that is asked for. */
export function Beside({ document, children }: { document: OpenDocument; children: ReactNode }) {
  const { t } = useTranslation('life');
  const { panel: wanted, toggle } = usePanel();
  // A draft has gone nowhere yet.
  const panel = wanted === 'sent' && !wasIssued(document.status) ? null : wanted;
  return (
    <div className={classes.beside}>
      <div className={classes.text}>{children}</div>
      {panel && (
        <aside className={classes.panel} aria-label={t(`panel.${panel}`)}>
          <div className={classes.panelHead}>
            <h2>{t(`panel.${panel}`)}</h2>
            <CloseButton size="sm" aria-label={t('panel.close')} onClick={() => toggle(panel)} />
          </div>
          {panel === 'comments' && <CommentsPanel document={document} />}
          {panel === 'history' && <HistoryPanel document={document} />}
          {panel === 'sent' && <SentPanel document={document} />}
        </aside>
      )}
    </div>
  );
}
