import { contrastRatio, leastContrast } from '../../../domain/documents/colour-contrast.ts';
import { type LintProblem, type LintRule, lintProblem } from './lint-problem.ts';
import type { ParagraphPlace } from './paragraphs.ts';
import { cellGround, paragraphLook, type RunLook, runLook, type WordStyles } from './styles.ts';

/** Half-points: 12 points for the body; 10 in tables, captions, headers and footers. */
const smallest = { body: 24, beside: 20 };
const sansSerif = new Set(
  [
    'Arial',
    'Helvetica',
    'Calibri',
    'Aptos',
    'Verdana',
    'Tahoma',
    'Segoe UI',
    'Open Sans',
    'Raleway',
    'Noto Sans',
    'Trebuchet MS',
    'Franklin Gothic Book',
    'Century Gothic',
    'Lato',
    'Roboto',
    'Source Sans Pro',
  ].map((name) => name.toLowerCase()),
);

/** Letters without serifs, which are read more easily on a screen and by tired eyes. */
export function isSansSerif(font: string): boolean {
  return sansSerif.has(font.toLowerCase());
}

/** What can be read with tired eyes: size, font, alignment and contrast of every run. */
export function lookProblems(
  path: string,
  paragraphs: readonly ParagraphPlace[],
  styles: WordStyles,
): LintProblem[] {
  return paragraphs.flatMap((paragraph) => {
    if (paragraph.text.trim() === '') return [];
    const { style, properties, table, row, cell } = paragraph;
    const look = paragraphLook(styles, style, properties);
    const isBeside = path !== 'word/document.xml' || table !== undefined || style === 'Caption';
    const least = isBeside ? smallest.beside : smallest.body;
    const ground = look.ground ?? cellGround(styles, table, row, cell) ?? 'FFFFFF';
    const found = new Map<LintRule, LintProblem>();
    const say = (rule: LintRule, message: string, said: string) => {
      if (!found.has(rule)) found.set(rule, lintProblem(rule, path, message, said));
    };
    // A letterhead may stand in the middle of the page; nothing is spread to both edges.
    const isLetterhead = path !== 'word/document.xml' && ['center', 'right', 'end'].includes(look.alignment);
    if (!isLetterhead && !['left', 'start'].includes(look.alignment))
      say('alignment', `Aligned ${look.alignment}`, paragraph.text);
    for (const { run, text } of paragraph.runs) {
      if (text.trim() === '') continue;
      const own = runLook(styles, style, run);
      if (own.size < least) say('text_small', `${own.size / 2} points where ${least / 2} are needed`, text);
      if (!isSansSerif(own.font)) say('font_serif', `The font ${own.font || 'is not named'}`, text);
      const ratio = contrastOf(own, ground);
      if (ratio < leastContrast) say('contrast', `Contrast ${ratio.toFixed(1)} where 4.5 is needed`, text);
    }
    return [...found.values()];
  });
}

function contrastOf(look: RunLook, ground: string): number {
  return contrastRatio(look.colour === 'auto' ? '000000' : look.colour, look.ground ?? ground);
}
