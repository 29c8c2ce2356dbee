import * as z from 'zod';
import { optionalName } from '../record/text-schema.ts';
import { contrastRatio, leastContrast } from './colour-contrast.ts';

/** Sans serif letters that are on every computer with an office suite; nothing is embedded. */
export const documentFonts = ['Arial', 'Calibri', 'Verdana', 'Tahoma', 'Segoe UI', 'Aptos'] as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How an organisation's documents look. Pictures and files are named by their SHA-256; the attachments hold their bytes. */
export const documentLook = z.object({
  logo: sha256.nullable().default(null),
  logoAltEn: optionalName.default(''),
  logoAltFr: optionalName.default(''),
  /** Of headings and rules, #rrggbb; its contrast on white is at least 4.5 : 1 (WCAG 2.2, 1.4.3). */
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/)
    .refine((hex) => contrastRatio(hex.slice(1), 'ffffff') >= leastContrast, {
      params: { code: 'contrast_low' },
    })
    .default('#1f4e79'),
  font: z.enum(documentFonts).default('Arial'),
  headerEn: optionalName.default(''),
  headerFr: optionalName.default(''),
  footerEn: optionalName.default(''),
  footerFr: optionalName.default(''),
  /** The organisation's own Word template, for its styles and its letterhead. */
  letterhead: sha256.nullable().default(null),
  letterheadName: optionalName.default(''),
});

export type DocumentLook = z.infer<typeof documentLook>;
