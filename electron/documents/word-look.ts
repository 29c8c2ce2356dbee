/** How the Word files look: one accent colour, one font, sizes in points, lengths in twips (1/20 point). */
import { mixed, readableOn } from '../../domain/documents/colour-contrast.ts';
import type { Paper } from '../../domain/documents/model.ts';

export const plainFont = 'Arial';
/** Arial has no ballot box. This font of Windows and Office has; others show their own. */
export const boxFont = 'Segoe UI Symbol';

export const colour = {
  ink: '1B1F23',
  quiet: '4B5563',
  rule: 'C9D3DA',
  link: '0B57A4',
  warningGround: 'FDF3E1',
  warningBar: 'B45309',
  warningInk: '7A3606',
  missingGround: 'FFF2A8',
  missingInk: '8A1C1C',
} as const;

/** What is drawn in the organisation's own colour. */
export interface Palette {
  /** Of headings, rules and bullets, on white. */
  accent: string;
  /** Ground of a table's header row, and the ink that is read on it. */
  tint: string;
  tintInk: string;
  infoGround: string;
  infoInk: string;
}

/** Share of white in the grounds. */
const pale = { tint: 0.9, info: 0.93 };

/** @param accent rrggbb. Words on a tinted ground are darkened until they are read as well as on white. */
export function paletteOf(accent: string): Palette {
  const tint = mixed(accent, 'FFFFFF', pale.tint);
  const infoGround = mixed(accent, 'FFFFFF', pale.info);
  return {
    accent,
    tint,
    tintInk: readableOn(accent, tint),
    infoGround,
    infoInk: readableOn(accent, infoGround),
  };
}

/** The look where nobody has chosen another. */
export const plainAccent = '1F4E79';

/** Ground and ink of the band for each mark. */
export const markColours = {
  exercise: { ground: 'FFC72C', ink: '1B1F23' },
  confidential: { ground: '5B1A2E', ink: 'FFFFFF' },
  draft: { ground: 'E3E7EB', ink: '1B1F23' },
  withdrawn: { ground: '8C1D18', ink: 'FFFFFF' },
} as const;

export const twipsPerMillimetre = 1440 / 25.4;

/** Width and height of an upright page. */
const paperTwips: Record<Paper, { width: number; height: number }> = {
  letter: { width: 12_240, height: 15_840 },
  a4: { width: 11_906, height: 16_838 },
};

export const pageMargin = {
  top: 1200,
  right: 1300,
  bottom: 1060,
  left: 1300,
  header: 620,
  footer: 560,
  gutter: 0,
};

export interface PageShape {
  width: number;
  height: number;
  textWidth: number;
}

export type PageMargin = typeof pageMargin;

export function pageShape(paper: Paper, landscape: boolean, margin: PageMargin = pageMargin): PageShape {
  const upright = paperTwips[paper];
  const width = landscape ? upright.height : upright.width;
  const height = landscape ? upright.width : upright.height;
  return { width, height, textWidth: width - margin.left - margin.right };
}

/** Cards of 85 × 54 mm, each folded in the middle: two panels wide, five high. They leave what a printer needs at the edge. */
const cardPanel = { width: 4819, height: 3061, perPage: 5 };

export interface CardSheet {
  panelWidth: number;
  panelHeight: number;
  margin: { top: number; right: number; bottom: number; left: number };
}

/** Where cards stand on a page, so that they are cut and folded alike: in its middle. */
export function cardSheet(paper: Paper): CardSheet {
  const { width, height } = paperTwips[paper];
  const side = Math.floor((width - 2 * cardPanel.width) / 2);
  // The paragraph that Word asks for after a table needs a little.
  const top = Math.floor((height - cardPanel.perPage * cardPanel.height) / 2) - 20;
  return {
    panelWidth: cardPanel.width,
    panelHeight: cardPanel.height,
    margin: { top, right: side, bottom: top, left: side },
  };
}

/** Ink of a word that says a state: dark enough to be read on white and on tint. */
export const toneInk = { good: '1B6B3A', caution: '8A4B00', bad: 'B00020' } as const;

/** The language tags of Canada. */
export const languageTag = { en: 'en-CA', fr: 'fr-CA' } as const;
