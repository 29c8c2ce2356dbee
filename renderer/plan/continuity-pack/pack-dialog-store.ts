import { create } from 'zustand';

/** Whether the dialog that makes a pack is open: it is asked for from the overview, the palette and the menu. */
export const usePackDialog = create<{ isOpen: boolean }>(() => ({ isOpen: false }));

export function openPackDialog(): void {
  usePackDialog.setState({ isOpen: true });
}

export function closePackDialog(): void {
  usePackDialog.setState({ isOpen: false });
}
