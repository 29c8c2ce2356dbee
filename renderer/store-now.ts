import { onShellEvent, shell } from './desk.ts';
import { deskPort } from './desk-port.ts';
import { whenAllIsStored } from './ui/pending-work.ts';

/** Before the window goes, the field being edited is left, and so stored. @returns a function that ends it. */
export function storeWhenAsked(): () => void {
  return onShellEvent('storeNow', async () => {
    // Whatever is typed in stores itself when it is left: fields, and the editor of documents.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await whenAllIsStored();
    await deskPort.settled();
    await shell('window.stored', {});
  });
}
