import { Modal, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Keys } from '../../ui/keys.tsx';
import classes from './palette.module.css';
import { type PaletteEntry, usePaletteEntries } from './palette-entries.tsx';
import { closePalette, usePaletteStore } from './palette-store.ts';

/** Finds any record, any page and any action by a few letters. */
export function Palette({ isOpen: hasWorkspace }: { isOpen: boolean }) {
  const { t } = useTranslation('app');
  const open = usePaletteStore((s) => s.open) && hasWorkspace;
  return (
    <Modal.Root
      opened={open}
      onClose={closePalette}
      padding={0}
      size={620}
      yOffset="14vh"
      centered={false}
      transitionProps={{ duration: 80 }}
    >
      <Modal.Overlay />
      <Modal.Content aria-label={t('palette.label')}>
        <PaletteBody />
      </Modal.Content>
    </Modal.Root>
  );
}

function PaletteBody() {
  const { t } = useTranslation('app');
  const [typed, setTyped] = useState('');
  const [activeIndex, setActiveIndex] = useState(0);
  const { groups, searching } = usePaletteEntries(typed);
  const entries = groups.flatMap((g) => g.entries);
  const active = entries[Math.min(activeIndex, entries.length - 1)];
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const idOf = (entry: PaletteEntry) => `${listId}-${entry.id}`;

  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  });

  function choose(entry: PaletteEntry): void {
    closePalette();
    // After the dialog has given the focus back: the place that is gone to may take it.
    setTimeout(entry.run, 0);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const steps: Record<string, number> = {
      ArrowDown: (activeIndex + 1) % Math.max(1, entries.length),
      ArrowUp: (activeIndex - 1 + entries.length) % Math.max(1, entries.length),
    };
    const next = steps[event.key];
    if (next !== undefined) setActiveIndex(next);
    else if (event.key === 'Enter' && active && !event.nativeEvent.isComposing) choose(active);
    else return;
    event.preventDefault();
  }

  return (
    <div className={classes.root}>
      <div className={classes.line}>
        <IconSearch size={18} aria-hidden />
        <input
          data-autofocus
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={active && idOf(active)}
          aria-label={t('palette.label')}
          placeholder={t('palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(e) => {
            setTyped(e.currentTarget.value);
            setActiveIndex(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div id={listId} ref={list} role="listbox" aria-label={t('palette.results')} className={classes.list}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox
          <div key={group.id} role="group" aria-label={t(`palette.${group.id}`)}>
            <div className={classes.group} aria-hidden>
              {t(`palette.${group.id}`)}
            </div>
            {group.entries.map((entry) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: the box above has the keys
              // biome-ignore lint/a11y/useFocusableInteractive: the box above names the active option
              <div
                key={entry.id}
                id={idOf(entry)}
                role="option"
                aria-selected={entry === active}
                className={classes.entry}
                onClick={() => choose(entry)}
                onMouseMove={() => setActiveIndex(entries.indexOf(entry))}
              >
                <span className={classes.icon} aria-hidden>
                  {entry.icon}
                </span>
                <span className={classes.title}>{entry.title}</span>
                {entry.under && <span className={classes.under}>{entry.under}</span>}
                {entry.keys && <Keys keys={entry.keys} />}
              </div>
            ))}
          </div>
        ))}
      </div>
      <div role="status">
        {entries.length === 0 && !searching ? (
          <p className={classes.none}>{t('palette.none', { typed: typed.trim() })}</p>
        ) : (
          <VisuallyHidden>{t('palette.count', { count: entries.length })}</VisuallyHidden>
        )}
      </div>
    </div>
  );
}
