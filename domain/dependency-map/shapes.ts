import type { MapKind } from './map.ts';

/** How each kind is drawn: colour, outline and picture, so that none of them is the only sign. */
interface KindLook {
  /** On paper and on a light ground; text on `fill` has a contrast of 4.5 or more, `line` of 3 or more on white. */
  fill: string;
  line: string;
  /** The picture, 24 × 24, drawn with a stroke: as in lists (Tabler Icons, MIT). */
  picture: string;
}

export const kindLooks: Record<MapKind, KindLook> = {
  criticalFunction: {
    fill: '#e0f0f0',
    line: '#11646d',
    picture:
      'M11 12a1 1 0 1 0 2 0a1 1 0 1 0-2 0M12 7a5 5 0 1 0 5 5M13 3.055a9 9 0 1 0 7.941 7.945M15 6v3h3l3-3h-3v-3l-3 3M15 9l-3 3',
  },
  role: {
    fill: '#fbeaf3',
    line: '#a3376f',
    picture: 'M8 7a4 4 0 1 0 8 0a4 4 0 1 0-8 0M6 21v-2a4 4 0 0 1 4-4h4a4 4 0 0 1 4 4v2',
  },
  application: {
    fill: '#e6effb',
    line: '#2a62a8',
    picture: 'M4 4h6v6h-6zM4 14h6v6h-6zM14 14h6v6h-6zM14 7h6M17 4v6',
  },
  equipment: {
    fill: '#f1efe6',
    line: '#6f6426',
    picture:
      'M17 17h2a2 2 0 0 0 2-2v-4a2 2 0 0 0-2-2h-14a2 2 0 0 0-2 2v4a2 2 0 0 0 2 2h2M17 9v-4a2 2 0 0 0-2-2h-6a2 2 0 0 0-2 2v4M7 15a2 2 0 0 1 2-2h6a2 2 0 0 1 2 2v4a2 2 0 0 1-2 2h-6a2 2 0 0 1-2-2z',
  },
  vitalRecord: {
    fill: '#efe9fa',
    line: '#6847a8',
    picture:
      'M3 6a2 2 0 0 1 2-2h14a2 2 0 0 1 0 4h-14a2 2 0 0 1-2-2M5 8v10a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-10M10 12h4',
  },
  site: {
    fill: '#e8f3e4',
    line: '#3c6b25',
    picture: 'M3 21h18M9 8h1M9 12h1M9 16h1M14 8h1M14 12h1M14 16h1M5 21v-16a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2v16',
  },
  supplier: {
    fill: '#fdefe0',
    line: '#96500c',
    picture:
      'M5 17a2 2 0 1 0 4 0a2 2 0 1 0-4 0M15 17a2 2 0 1 0 4 0a2 2 0 1 0-4 0M5 17h-2v-4m-1-8h11v12m-4 0h6m4 0h2v-6h-8m0-5h5l3 5M3 9h4',
  },
};

/** The outline of a kind as the data of an SVG path that fills `width` × `height`. */
export function outline(kind: MapKind, width: number, height: number): string {
  const [w, h] = [width, height];
  // What is cut off or bent is a share of the height: a small one in a legend looks like a large one.
  const cut = Math.round(h / 6);
  switch (kind) {
    case 'criticalFunction':
      return rounded(w, h, cut);
    case 'role':
      return rounded(w, h, h / 2);
    case 'application':
      return rounded(w, h, h / 20);
    case 'equipment': // corners cut off
      return `M${cut},0H${w - cut}L${w},${cut}V${h - cut}L${w - cut},${h}H${cut}L0,${h - cut}V${cut}Z`;
    case 'vitalRecord': // a sheet with a folded corner
      return `M0,0H${w - h / 4}L${w},${h / 4}V${h}H0Z`;
    case 'site': // a low roof
      return `M0,${cut}L${w / 2},0L${w},${cut}V${h}H0Z`;
    case 'supplier': // points to who is supplied
      return `M${h / 5},0H${w - h / 5}L${w},${h / 2}L${w - h / 5},${h}H${h / 5}L0,${h / 2}Z`;
  }
}

function rounded(w: number, h: number, r: number): string {
  const corner = `a${r},${r} 0 0 1`;
  return `M${r},0H${w - r}${corner} ${r},${r}V${h - r}${corner} -${r},${r}H${r}${corner} -${r},-${r}V${r}${corner} ${r},-${r}Z`;
}
