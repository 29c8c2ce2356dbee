import { onShellEvent, shell } from './desk.ts';
import { deskPort } from './desk-port.ts';

/** A turn of the event loop: what leaving a field set off has been sent by then. */
const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Before the window goes, the field being edited is left, and so stored. @returns a function that ends it. */
export function storeBeforeClosing(): () => void {
  return onShellEvent('closing', async () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    await turn();
    await deskPort.settled();
    await shell('window.close', {});
  });
}
