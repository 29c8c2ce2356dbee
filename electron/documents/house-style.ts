/** How an organisation's documents look, in one language, with the bytes of its pictures at hand. */
import type { DocumentLook } from '../../domain/documents/look-schema.ts';
import type { DocumentLang } from '../../domain/documents/model.ts';
import { readPictureFile } from '../../domain/documents/picture-file.ts';
import type { Letterhead } from './letterhead/letterhead.ts';
import { plainAccent, plainFont } from './word-look.ts';

export interface HouseStyle {
  /** rrggbb, read on white. */
  accent: string;
  font: string;
  /** Stands for the owner at the head of each page; empty: the owner does. */
  header: string;
  /** A line of its own at the foot of each page; empty: none. */
  footer: string;
  /** On the first page. */
  logo: HouseLogo | null;
  /** The organisation's own Word template; its head then stands for the logo. */
  letterhead: Letterhead | null;
}

export interface HouseLogo {
  format: 'png' | 'jpeg';
  bytes: Uint8Array;
  widthMillimetres: number;
  heightMillimetres: number;
  /** Empty: decorative. */
  alt: string;
}

export const plainHouse: HouseStyle = {
  accent: plainAccent,
  font: plainFont,
  header: '',
  footer: '',
  logo: null,
  letterhead: null,
};

/** As large as a letterhead's: it leads to the title and does not outshout it. */
const mostLogo = { widthMillimetres: 70, heightMillimetres: 18 };

/** @param logo the bytes that `look.logo` names; undefined where there are none: the page then does without. */
export function houseStyleOf(
  look: DocumentLook,
  lang: DocumentLang,
  logo: Uint8Array | undefined,
  letterhead: Letterhead | null = null,
): HouseStyle {
  const isFrench = lang === 'fr';
  const alt = isFrench ? look.logoAltFr || look.logoAltEn : look.logoAltEn || look.logoAltFr;
  return {
    accent: look.accent.slice(1).toUpperCase(),
    font: look.font,
    header: isFrench ? look.headerFr : look.headerEn,
    footer: isFrench ? look.footerFr : look.footerEn,
    logo: logo === undefined || letterhead?.head.first ? null : logoOf(logo, alt),
    letterhead,
  };
}

function logoOf(bytes: Uint8Array, alt: string): HouseLogo | null {
  const picture = readPictureFile(bytes);
  if (typeof picture === 'string') return null;
  const { format, width, height } = picture;
  const scale = Math.min(mostLogo.widthMillimetres / width, mostLogo.heightMillimetres / height);
  return { format, bytes, widthMillimetres: width * scale, heightMillimetres: height * scale, alt };
}
