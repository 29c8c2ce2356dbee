const onMac = typeof navigator !== 'undefined' && navigator.platform.startsWith('Mac');

const macSigns: Record<string, string> = { mod: '⌘', shift: '⇧', alt: '⌥' };
const otherSigns: Record<string, string> = { mod: 'Ctrl', shift: 'Shift', alt: 'Alt' };
const signs: Record<string, string> = {
  left: '←',
  right: '→',
  up: '↑',
  down: '↓',
  enter: '↵',
  esc: 'Esc',
  ...(onMac ? macSigns : otherSigns),
};

/** "mod+shift+z" as the keys on this machine are called. */
export function keyNames(keys: string): string[] {
  return keys.split('+').map((key) => signs[key] ?? key.toUpperCase());
}

/** Keys to press, drawn as keys. */
export function Keys({ keys }: { keys: string }) {
  return (
    <span style={{ display: 'inline-flex', gap: 3 }}>
      {keyNames(keys).map((name) => (
        <kbd key={name}>{name}</kbd>
      ))}
    </span>
  );
}

/** Whether the event has the key that commands are given with here: ⌘ on a Mac, Ctrl elsewhere. */
export function hasCommandKey(event: { ctrlKey: boolean; metaKey: boolean }): boolean {
  return onMac ? event.metaKey : event.ctrlKey;
}
