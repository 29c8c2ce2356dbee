import { CloseButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenDocument } from '../document/draft-store.ts';
import { CommentsPanel } from './comments-panel.tsx';
import { HistoryPanel } from './history-panel.tsx';
import classes from './life.module.css';
import { usePanel } from './panel-store.ts';

/** A document, and beside it what was said about it or what happened to it, when that is asked for. */
export function Beside({ document, children }: { document: OpenDocument; children: ReactNode }) {
  const { t } = useTranslation('life');
  const { panel, toggle } = usePanel();
  return (
    <div className={classes.beside}>
      <div className={classes.text}>{children}</div>
      {panel && (
        <aside className={classes.panel} aria-label={t(`panel.${panel}`)}>
          <div className={classes.panelHead}>
            <h2>{t(`panel.${panel}`)}</h2>
            <CloseButton size="sm" aria-label={t('panel.close')} onClick={() => toggle(panel)} />
          </div>
          {panel === 'comments' ? (
            <CommentsPanel document={document} />
          ) : (
            <HistoryPanel document={document} />
          )}
        </aside>
      )}
    </div>
  );
}
