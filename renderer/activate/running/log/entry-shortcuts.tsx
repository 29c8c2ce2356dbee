import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './log.module.css';

const shortcuts = ['note', 'decide', 'contact', 'when', 'template', 'file', 'scribe'] as const;
export type Shortcut = (typeof shortcuts)[number];

/** By their letter in the chosen language. */
export function useShortcuts(): ReadonlyMap<string, Shortcut> {
  const { t } = useTranslation('log');
  return useMemo(() => new Map(shortcuts.map((name) => [t(`shortcut.letter.${name}`), name])), [t]);
}

/** What the letters do, while one is expected. */
export function ShortcutHints({
  id,
  shortcuts: offered,
}: {
  id: string;
  shortcuts: ReadonlyMap<string, Shortcut>;
}) {
  const { t } = useTranslation('log');
  return (
    <ul id={id} className={classes.hints} role="status">
      {[...offered].map(([letter, name]) => (
        <li key={name}>
          <kbd>{letter}</kbd> {t(`shortcut.name.${name}`)}
        </li>
      ))}
    </ul>
  );
}
