import { type DragEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './import.module.css';

/** The whole page takes files that are dropped on it. */
export function DropPlace({
  onDrop,
  disabled,
  children,
}: {
  onDrop: (files: File[]) => Promise<void>;
  disabled: boolean;
  children: ReactNode;
}) {
  const { t } = useTranslation('imports');
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  const hasFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files');

  function enter(event: DragEvent, by: 1 | -1) {
    if (!hasFiles(event) || disabled) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  }

  function drop(event: DragEvent) {
    // A file that is dropped anywhere else must not take the window away.
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    if (!disabled) void onDrop([...event.dataTransfer.files]);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button "Choose files" is the first
    <div
      className={classes.page}
      data-testid="drop-place"
      onDragEnter={(event) => enter(event, 1)}
      onDragLeave={(event) => enter(event, -1)}
      onDragOver={(event) => {
        if (hasFiles(event)) event.preventDefault();
      }}
      onDrop={drop}
    >
      {children}
      {over && (
        <div className={classes.over} aria-hidden>
          {t('choose.dropNow')}
        </div>
      )}
    </div>
  );
}
