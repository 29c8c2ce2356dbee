import { create } from 'zustand';

/** A place that was gone to, for "recent" in the palette. */
export interface RecentPlace {
  to: string;
  title: string;
  kind: string;
  code: string;
}

interface PaletteStore {
  open: boolean;
  recent: RecentPlace[];
}

const recentKept = 6;

export const usePaletteStore = create<PaletteStore>(() => ({ open: false, recent: [] }));

export function openPalette(): void {
  usePaletteStore.setState({ open: true });
}

export function closePalette(): void {
  usePaletteStore.setState({ open: false });
}

/** The newest first, each once. */
export function rememberPlace(place: RecentPlace): void {
  usePaletteStore.setState(({ recent }) => ({
    recent: [place, ...recent.filter((r) => r.to !== place.to)].slice(0, recentKept),
  }));
}

export function forgetRecentPlaces(): void {
  usePaletteStore.setState({ recent: [] });
}
