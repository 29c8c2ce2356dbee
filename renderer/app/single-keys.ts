const storageKey = 'single-keys';

/** Keys without Ctrl or ⌘ (such as ?) can be turned off: people who speak to their computer press them unawares (WCAG 2.1.4). */
export function singleKeysOn(): boolean {
  return localStorage.getItem(storageKey) !== 'off';
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem(storageKey, on ? 'on' : 'off');
}
