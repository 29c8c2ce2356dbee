/** A field that is typed in is stored when it is left: called before the window goes to another place. */
export function leaveField(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.dataset.editing === 'true') activeElement.blur();
}
